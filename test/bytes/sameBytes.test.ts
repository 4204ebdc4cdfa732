import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { env, execPath } from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { describe, expect, it } from "vitest";

const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));
/** The answers of children in every format that is text or numbers, and those of facilitators in those that hold drawn pictures. */
const REPORTS = [
  ["examples/data/sample-programme.csv", "html,svg,json,md,xlsx"],
  ["examples/data/facilitator-training.csv", "tex,docx,png", "--instrument", "facilitator-survey"],
] as const;

interface Machine {
  readonly node?: string;
  readonly surroundings?: Readonly<Record<string, string>>;
}

/** What each file of two reports is, made on a machine that keeps another time or speaks another language. */
async function digests({ node = execPath, surroundings = {} }: Machine = {}): Promise<Record<string, string>> {
  const out = await mkdtemp(join(tmpdir(), "headway-bytes-"));
  for (const [at, [data, formats, ...more]] of REPORTS.entries()) {
    const options = ["--format", formats, "--out", join(out, String(at)), ...more];
    const command = ["packages/cli/bin/headway.js", "report", data, ...options];
    await promisify(execFile)(node, command, { cwd: path(""), env: { ...env, NODE_OPTIONS: "", ...surroundings } });
  }
  const files = await readdir(out, { recursive: true, withFileTypes: true });
  const made: Record<string, string> = {};
  for (const file of files.filter((entry) => entry.isFile())) {
    const bytes = await readFile(join(file.parentPath, file.name));
    made[relative(out, join(file.parentPath, file.name))] = createHash("sha256").update(bytes).digest("hex");
  }
  await rm(out, { recursive: true });
  return made;
}

const here = digests();

// two reports for each machine
describe("the same file gives the same report, byte for byte,", { timeout: 120_000 }, () => {
  it("in every format", async () => {
    const kinds = new Set(Object.keys(await here).map((name) => name.split(".").at(-1)));
    expect([...kinds]).toEqual(expect.arrayContaining(REPORTS.flatMap(([, formats]) => formats.split(","))));
  });

  const places = [
    { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
    { TZ: "America/St_Johns", LANG: "ar_EG.UTF-8", LC_ALL: "ar_EG.UTF-8" },
  ];
  for (const surroundings of places)
    it(`at ${surroundings.TZ} in ${surroundings.LANG}`, async () => {
      expect(await digests({ surroundings })).toEqual(await here);
    });

  const other = env["OTHER_NODE"];
  if (other === undefined) it.skip("on another Node: skipped, as OTHER_NODE names none");
  else
    it("on another Node", async () => {
      expect(await digests({ node: other })).toEqual(await here);
    });
});
