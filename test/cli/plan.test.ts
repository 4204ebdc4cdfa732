import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { evaluate, instrumentCatalog, resolvePlan } from "@headway/core";
import { readOutcomes } from "@headway/core/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readStructured } from "../../packages/cli/src/read/readStructured.ts";
import { planAsUsed, planFile } from "../../packages/cli/src/results/planFile.ts";
import { runInProcess } from "../../packages/cli/test/runInProcess.ts";
import { root } from "./runHeadway.ts";

const sample = join(root, "examples/data/sample-programme.csv");
const facilitators = join(root, "test/reference/data/e2e-facilitators.csv");
const corpus = (name: string): string => join(root, "test/corpus/files", name);
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "headway plan "));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** An Evaluation without its plan, which may name what was left open, and what departs from it. */
function withoutPlan(stdout: string): object {
  const { plan, planSource, deviations, provenance, ...rest } = JSON.parse(stdout);
  return { ...rest, provenance: { ...provenance, planSha256: null } };
}

describe("headway init", () => {
  it("writes a plan with comments that gives the same Evaluation as none", async () => {
    const out = join(folder, "plan.yaml");
    const { code, stdout } = await runInProcess(["init", sample, "--out", out]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: `${out}\n` });
    const text = readFileSync(out, "utf8");
    expect(text).toMatch(/^# {3}delivery: Group \(\d+\), One-to-one \(\d+\)$/m);
    expect(text).toMatch(/^factors:\n {2}- referral\n {2}- ageBand\n {2}- delivery$/m);
    expect(text).toContain("#   pre_eaq_1 … pre_eaq_30: items 1 to 30, before");
    const planned = await runInProcess(["evaluate", sample, "--plan", out]);
    expect(planned.stderr).toBe("");
    expect(JSON.parse(planned.stdout)).toMatchObject({ planSource: "given", deviations: [] });
    expect(withoutPlan(planned.stdout)).toEqual(withoutPlan((await runInProcess(["evaluate", sample])).stdout));
  });

  it("writes JSON where the name says so, and keeps what the options say", async () => {
    const out = join(folder, "training.json");
    const options = ["--instrument", "facilitator-survey", "--duplicates", "first"];
    expect((await runInProcess(["init", facilitators, ...options, "--out", out])).code).toBe(0);
    expect(JSON.parse(readFileSync(out, "utf8"))).toMatchObject({ instrument: "facilitator-survey", duplicates: "first" });
    expect(withoutPlan((await runInProcess(["evaluate", facilitators, "--plan", out])).stdout)).toEqual(
      withoutPlan((await runInProcess(["evaluate", facilitators, ...options])).stdout),
    );
  });

  it("does not overwrite a plan without --force", async () => {
    const out = join(folder, "mine.yaml");
    writeFileSync(out, "title: mine\n");
    expect((await runInProcess(["init", sample, "--out", out])).code).toBe(2);
    expect(readFileSync(out, "utf8")).toBe("title: mine\n");
    expect((await runInProcess(["init", sample, "--out", out, "--force"])).code).toBe(0);
    expect(readFileSync(out, "utf8")).toContain("title: Programme evaluation");
    expect(readdirSync(folder).filter((name) => name.startsWith("."))).toEqual([]);
  });

  it("writes nothing of refused data", async () => {
    const out = join(folder, "refused.yaml");
    expect((await runInProcess(["init", corpus("S41_zero-to-two.csv"), "--out", out])).code).toBe(3);
    expect(readdirSync(folder)).not.toContain("refused.yaml");
  });

  it.each([
    "S24_google-forms.csv",
    "S35_totals.csv",
    "S58_age-bands.csv",
    "S63_injection.csv",
    "S64_prototype-names.csv",
    "S69_one-child.csv",
  ])("reads its own plan back, and it changes no result: %s", async (name) => {
    const outcomes = await readOutcomes(corpus(name));
    const used = planAsUsed(outcomes, resolvePlan());
    for (const form of ["yaml", "json"] as const) {
      const path = join(folder, `${name}.${form}`);
      writeFileSync(path, planFile(outcomes, used, form));
      expect(resolvePlan(await readStructured("--plan", path, "a plan"))).toEqual(used);
    }
    expect(withoutPlan(JSON.stringify(evaluate(outcomes, { plan: used })))).toEqual(withoutPlan(JSON.stringify(evaluate(outcomes))));
  });
});

describe("--plan", () => {
  const planned = (name: string, text: string, ...args: string[]) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return runInProcess([...(args.length > 0 ? args : ["evaluate", sample]), "--plan", path]);
  };

  it("maps columns by hand, as --map does", async () => {
    const data = join(folder, "odd names.csv");
    const few = readFileSync(sample, "utf8").split("\n").slice(0, 61).join("\n");
    writeFileSync(data, few.replace("referral_reason", "Why here"));
    const { stdout } = await planned("columns.yml", "columns:\n  Why here: factor:referral\n", "check", data);
    expect(stdout).toMatch(/^ {2}Why here +factor referral$/m);
    const map = await runInProcess(["evaluate", data, "--map", "Why here=factor:referral"]);
    expect(JSON.parse(map.stdout).plan.columns).toEqual({ "Why here": "factor:referral" });
    const given = await runInProcess(["evaluate", data, "--plan", join(folder, "columns.yml")]);
    expect(map.stdout).toBe(given.stdout.replace('"planSource": "given"', '"planSource": "default"'));
  });

  it("takes JSON that an editor of Windows saved", async () => {
    expect((await planned("bom.json", '\uFEFF{"sumsOfSquares": "II"}', "check", sample)).code).toBe(0);
  });

  it.each([
    ["typo.json", '{"factor": ["referral"]}', "did you mean factors?"],
    ["level.yaml", "factors: [refferal]\n", "did you mean referral?"],
    ["broken.yaml", "factors: [referral\n", "not YAML"],
    ["broken.json", "{", "not JSON"],
    ["list.yaml", "- referral\n", "expected an object"],
    ["bomb.yaml", "title: &a x\ndesign: *a\n", "not YAML"],
    ["value.yaml", "sumsOfSquares: IV\n", "plan.sumsOfSquares"],
  ])("refuses %s and says why", async (name, text, hint) => {
    const { code, stdout, stderr } = await planned(name, text);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(hint);
  });
});

describe("headway instruments", () => {
  it("lists the questionnaires with scales, range and citation", async () => {
    const { code, stdout } = await runInProcess(["instruments"]);
    expect(code).toBe(0);
    for (const { id, title, citation, scales } of instrumentCatalog) {
      for (const text of [id, title, citation.text, ...scales.map((scale) => scale.title)]) expect(stdout).toContain(text);
    }
    expect(stdout).toContain("from 1 to 3");
  });

  it("prints the same as JSON", async () => {
    const listed = JSON.parse((await runInProcess(["instruments", "--json"])).stdout);
    expect(listed.map((instrument: { id: string }) => instrument.id)).toEqual(instrumentCatalog.map(({ id }) => id));
    expect(listed[0].scales[0]).toMatchObject({ id: "DE", direction: "higher-is-better" });
  });
});
