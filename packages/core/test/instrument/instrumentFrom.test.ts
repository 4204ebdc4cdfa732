import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { InputFileError } from "../../src/ingest/inputFileError.ts";
import { isWrongPath, readReasonOf } from "../../src/ingest/readReason.ts";
import { eaq30 } from "../../src/instrument/catalog/eaq-30.ts";
import { InstrumentError } from "../../src/instrument/instrumentError.ts";
import { instrumentFrom } from "../../src/instrument/instrumentFrom.ts";

const folder = mkdtempSync(join(tmpdir(), "instrument-"));
afterAll(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => join(folder, name);

const definition = {
  id: "calm-1",
  title: "Calm",
  citation: { text: "An example" },
  items: ["1"],
  range: { minimum: 0, maximum: 4 },
  scales: [{ id: "C", title: "Calm", items: ["1"], direction: "higher-is-better", highMeans: "calm" }],
  scoring: { method: "sum", minimumAnswered: 1 },
};
writeFileSync(at("calm.json"), JSON.stringify(definition));
writeFileSync(at("CALM.JSON"), JSON.stringify(definition));
writeFileSync(at("broken.json"), "{ id: calm");
writeFileSync(
  at("wrong.json"),
  JSON.stringify({ ...definition, id: "Calm!", title: ["Calm"], citation: "An example", primary: { scale: "C" } }),
);
writeFileSync(at("scales.json"), JSON.stringify({ ...definition, scales: ["C"] }));
writeFileSync(at("nothing.json"), "null");
mkdirSync(at("folder.json"));
symlinkSync(at("loop.json"), at("loop.json"));

describe("a questionnaire that is named", () => {
  it("by its id is that of the catalog, by a path that of the file", async () => {
    expect(await instrumentFrom(" EAQ-30 ")).toBe(eaq30);
    expect((await instrumentFrom(at("calm.json"))).scales.map(({ id }) => id)).toEqual(["C"]);
    expect((await instrumentFrom(at("CALM.JSON"))).id).toBe("calm-1");
  });

  it.each<[what: string, file: string, problems: readonly string[]]>([
    ["a file that is not there", "none.json", ["cannot be read; found no such file, expected the definition of a questionnaire (JSON)"]],
    ["a folder", "folder.json", ["cannot be read; found a folder, expected the definition of a questionnaire (JSON)"]],
    [
      "a link to itself",
      "loop.json",
      ["cannot be read; found a link that leads to itself (ELOOP), expected the definition of a questionnaire (JSON)"],
    ],
    ["text that is no JSON", "broken.json", ["not JSON; expected the definition of a questionnaire"]],
    ["no definition", "nothing.json", ["definition: not usable; found null, expected an object"]],
    [
      "fields that are wrong",
      "wrong.json",
      [
        "id: not usable; found Calm!, expected small letters a to z, digits and hyphens",
        "title: not usable; found a list, expected a text",
        "citation: not usable; found An example, expected an object",
        "primary: not usable; found an object, expected a list",
      ],
    ],
    ["a scale that is only named", "scales.json", ["scales.0: not usable; found C, expected an object"]],
  ])("by %s is refused, and each problem begins with the path", async (_, file, problems) => {
    const error = await instrumentFrom(at(file)).catch((reason: unknown) => reason);
    if (!(error instanceof InstrumentError)) throw error;
    expect(error.problems.map((problem) => problem.replace(/^\S+\.json:? /, ""))).toEqual(problems);
    for (const problem of error.problems) expect(problem.startsWith(at(file))).toBe(true);
  });

  it("by a path that the system cannot take is an error of the machine", async () => {
    await expect(instrumentFrom("a\0b.json")).rejects.toThrow(InputFileError);
  });
});

describe("why the system did not read a file", () => {
  it.each<[code: string, reason: string, wrongPath: boolean]>([
    ["ENOENT", "no such file", true],
    ["EIO", "a fault of the disk (EIO)", false],
    ["EPROTO", "EPROTO", false],
  ])("%s is %s", (code, reason, wrongPath) => {
    const error = Object.assign(new Error("x"), { code });
    expect([readReasonOf(error), isWrongPath(error)]).toEqual([reason, wrongPath]);
  });

  it("is an error where it says no more", () => {
    expect([readReasonOf(new Error("x")), readReasonOf("x")]).toEqual(["an error", "an error"]);
  });
});
