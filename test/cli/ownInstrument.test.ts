import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { runInProcess } from "../../packages/cli/test/runInProcess.ts";
import { root } from "./runHeadway.ts";

const data = join(root, "examples/data/my-week.csv");
const definition = join(root, "examples/data/my-week.json");
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "headway own "));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("a questionnaire of one's own", () => {
  it("is read by check, with its title, words and names of columns", async () => {
    const { code, stdout } = await runInProcess(["check", data, "--instrument", definition]);
    expect(code).toBe(0);
    expect(stdout).toContain("My Week (8 questions, invented)");
    expect(stdout).toMatch(/Week 1 \(pre\) … Week 8 \(pre\)\s+items 1 to 8, before/);
    expect(stdout).toContain("expected 0, 1, 2, 3 or 4");
  });

  it("is kept by init in the plan, and reported by that plan alone", { timeout: 120_000 }, async () => {
    const plan = join(folder, "plan.yaml");
    expect((await runInProcess(["init", data, "--instrument", definition, "--out", plan])).code).toBe(0);
    expect(readFileSync(plan, "utf8")).toMatch(/^instrument: .*my-week\.json"?$/m);
    const out = join(folder, "report");
    expect((await runInProcess(["report", data, "--plan", plan, "--out", out])).code).toBe(0);
    const html = readFileSync(join(out, "report.html"), "utf8");
    for (const word of ["Calm", "Worry", "My Week"]) expect(html).toContain(word);
  });

  it("is evaluated on its own scale of means", { timeout: 120_000 }, async () => {
    const { code, stdout } = await runInProcess(["evaluate", data, "--instrument", definition]);
    expect(code).toBe(0);
    const { outcomes } = JSON.parse(stdout) as { outcomes: { title: string }[] };
    expect(outcomes.map(({ title }) => title)).toEqual(["Calm", "Worry"]);
  });

  it("is refused with file, field, found, expected and the field that may have been meant", async () => {
    const wrong = join(folder, "wrong.json");
    writeFileSync(wrong, readFileSync(definition, "utf8").replace('"reversed": [8]', '"reverse": [8]'));
    const { code, stderr } = await runInProcess(["report", data, "--instrument", wrong, "--out", join(folder, "none")]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/wrong\.json .*unknown field; found reverse, expected one of id, title, items, reversed/);
    expect(stderr).toContain("did you mean reversed?");
    expect(existsSync(join(folder, "none"))).toBe(false);
  });
});
