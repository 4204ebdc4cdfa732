import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runInProcess } from "./runInProcess.ts";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "headway simulate "));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("headway simulate", () => {
  it("prints a programme, the same for the same seed, and says that no child is in it", async () => {
    const first = await runInProcess(["simulate", "--children", "20", "--seed", "4"]);
    expect(first).toMatchObject({
      code: 0,
      stderr: expect.stringContaining("20 invented children, seed 4: 20 rows, 2 without answers after; no child is in it"),
    });
    expect(first.stdout.split("\n")).toHaveLength(22);
    expect(first.stdout).toMatch(/^child_id,age,referral_reason,delivery_method,site,facilitator,pre_eaq_1,/);
    expect((await runInProcess(["simulate", "--children", "20", "--seed", "4"])).stdout).toBe(first.stdout);
    expect((await runInProcess(["simulate", "--children", "20", "--seed", "5"])).stdout).not.toBe(first.stdout);
  });

  it("draws the same children on every machine", async () => {
    const { stdout } = await runInProcess([
      "simulate",
      "--children",
      "3",
      "--seed",
      "327",
      "--instrument",
      "facilitator-survey",
      "--missing",
      "0",
    ]);
    expect(stdout).toBe(DRAWN);
  });

  it("writes a file that headway check reads, and does not replace it", async () => {
    const out = join(folder, "try.csv");
    expect(await runInProcess(["simulate", "--out", out, "--oddities", "some"])).toMatchObject({ code: 0, stdout: `${out}\n` });
    const check = await runInProcess(["check", out, "--json"]);
    expect(JSON.parse(check.stdout)).toMatchObject({ status: "ok-with-warnings", counts: { nPre: 119 } });
    const before = readFileSync(out, "utf8");
    const again = await runInProcess(["simulate", "--out", out, "--seed", "9"]);
    expect({ code: again.code, said: again.stderr }).toEqual({ code: 2, said: expect.stringContaining("--force") });
    expect(readFileSync(out, "utf8")).toBe(before);
    expect((await runInProcess(["simulate", "--out", out, "--seed", "9", "--force"])).code).toBe(0);
    expect(readFileSync(out, "utf8")).not.toBe(before);
  });

  it("writes two files beside each other", async () => {
    const out = join(folder, "term.v2.csv");
    const { code, stdout } = await runInProcess(["simulate", "--layout", "two-files", "--out", out]);
    const paths = [join(folder, "term.v2-before.csv"), join(folder, "term.v2-after.csv")];
    expect({ code, stdout }).toEqual({ code: 0, stdout: paths.map((path) => `${path}\n`).join("") });
    const check = await runInProcess(["check", "--pre", paths[0] ?? "", "--post", paths[1] ?? "", "--json"]);
    expect(JSON.parse(check.stdout).counts).toEqual({ nPre: 120, nPost: 108, nPaired: 108 });
    rmSync(paths[0] ?? "");
    const half = await runInProcess(["simulate", "--layout", "two-files", "--out", out]);
    expect({ code: half.code, left: readdirSync(folder).filter((name) => name.includes("before")) }).toEqual({ code: 2, left: [] });
  });

  it("takes a questionnaire of one's own", async () => {
    const path = join(folder, "mood.json");
    const scales = [
      { id: "mood", title: "Mood", items: ["good", "bad"], reversed: ["bad"], direction: "higher-is-better", highMeans: "good mood" },
    ];
    const citation = { text: "Invented." };
    writeFileSync(
      path,
      JSON.stringify({
        id: "mood",
        title: "Mood",
        citation,
        items: ["good", "bad"],
        range: { minimum: 0, maximum: 4 },
        scales,
        primary: ["mood"],
        scoring: { method: "sum", minimumAnswered: 1 },
      }),
    );
    const { code, stdout } = await runInProcess([
      "simulate",
      "--instrument",
      path,
      "--children",
      "2",
      "--facilitators",
      "0",
      "--sites",
      "0",
    ]);
    expect({ code, header: stdout.split("\n")[0] }).toEqual({
      code: 0,
      header: "child_id,age,referral_reason,delivery_method,pre_good,pre_bad,post_good,post_bad",
    });
  });

  it.each([
    [["--children", "many"], "expected a number"],
    [["--children", ""], "expected a number"],
    [["--children", "0"], "--children: outside the range; found 0"],
    [["--change", "much"], "--change: not a change; found much"],
    [["--change", "DE=0.5", "--change", "0.2"], "--change: not a change; found 0.2"],
    [["--change", "DE="], "--change: not a change; found DE="],
    [["--clustering", "0.9"], "--clustering: more than changes of DE can have"],
    [["--layout", "two-files"], "use --out"],
  ])("refuses %j and says what would be right", async (args, message) => {
    const { code, stdout, stderr } = await runInProcess(["simulate", ...args]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
  });
});

// drawn once; another answer here would be another file for everybody who noted the seed
const DRAWN = `facilitator_id,site,pre_knowledge,pre_understanding,pre_confidence,post_knowledge,post_understanding,post_confidence
SIM0001,Ashfield,3,1,4,5,1,9
SIM0002,Oak Lane,8,2,3,2,6,1
SIM0003,Ashfield,4,4,1,8,2,4
`;
