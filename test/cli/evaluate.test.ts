import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runInProcess } from "../../packages/cli/test/runInProcess.ts";
import { root } from "./runHeadway.ts";

const sample = join(root, "examples/data/sample-programme.csv");
const quick = ["--no-bootstrap", "--no-imputation"];
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "headway evaluate "));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The sample's evaluation, without what is slow. */
async function evaluated(...args: string[]) {
  const { code, stdout, stderr } = await runInProcess(["evaluate", sample, "--json", ...quick, ...args]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  return JSON.parse(stdout);
}

function planned(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe("headway evaluate", () => {
  it("says that no plan was given, and leaves out what the options leave out, with a reason", async () => {
    const { planSource, deviations, plan, outcomes } = await evaluated();
    expect({ planSource, deviations }).toEqual({ planSource: "default", deviations: [] });
    expect(plan).toMatchObject({ bootstrapSamples: 0, imputations: 0 });
    expect(outcomes[0].bootstrap).toMatchObject({ interval: null, reason: expect.any(String) });
    expect(outcomes[0].missing.imputation).toMatchObject({ estimate: null, reason: expect.any(String) });
  });

  it("lists each option that won over the plan of the call, and none that agrees with it", async () => {
    const plan = planned("plan.yaml", "duplicates: last\nbootstrapSamples: 0\ncolumns:\n  site: ignore\n");
    const { planSource, deviations } = await evaluated("--plan", plan, "--duplicates", "first", "--map", "site=factor:town");
    expect(planSource).toBe("given");
    expect(deviations.map(({ code, field, message }: Record<string, string>) => [code, field, message])).toEqual([
      ["option_overrides_plan", "plan.duplicates", "an option of the call was followed; found first, planned last"],
      ["option_overrides_plan", "plan.imputations", "an option of the call was followed; found 0, planned 20"],
      ["option_overrides_plan", "plan.columns.site", "an option of the call was followed; found factor:town, planned ignore"],
    ]);
  });
});

describe("headway evaluate --by", () => {
  it("prints the evaluation of all children and one for each level", async () => {
    const { by, overall, levels, missing } = await evaluated("--by", "delivery");
    expect(by).toBe("delivery");
    expect(overall).toEqual(await evaluated());
    expect(levels.map(({ level }: { level: string }) => level)).toEqual(["Group", "One-to-one"]);
    const children = levels.reduce((sum: number, level: { children: number }) => sum + level.children, 0);
    expect(children + missing).toBe(overall.flow.enrolled);
  });

  it("refuses a column that is not there and says what may be meant", async () => {
    const { code, stdout, stderr } = await runInProcess(["evaluate", sample, "--by", "sites", ...quick]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain("did you mean site?");
  });
});
