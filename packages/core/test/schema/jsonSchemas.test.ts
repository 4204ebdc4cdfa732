import { readdirSync, readFileSync } from "node:fs";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/evaluate/evaluate.ts";
import { evaluateBy } from "../../src/evaluate/evaluateBy.ts";
import { evaluationSchema } from "../../src/evaluate/evaluation.ts";
import { jsonSchemas } from "../../src/jsonSchemas.ts";
import { resolvePlan } from "../../src/plan/analysisPlan.ts";
import { answeredProgramme } from "../evaluate/answersFixture.ts";
import { outcomesOf, programme } from "../evaluate/outcomesFixture.ts";

const folder = new URL("../../schema/", import.meta.url);
const published = (name: string): object => JSON.parse(readFileSync(new URL(name, folder), "utf8"));
const ajv = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true });
for (const name of readdirSync(folder)) ajv.addSchema(published(name));
const validator = (name: string): ValidateFunction => ajv.getSchema(name)!;

/** What a schema finds wrong with data once they have been JSON. */
function wrongWith(name: string, data: unknown): unknown {
  const validate = validator(name);
  return validate(JSON.parse(JSON.stringify(data))) ? null : validate.errors;
}

const plan = { bootstrapSamples: 20, imputations: 2 };

describe("the published JSON Schemas", () => {
  it("are those of the code (pnpm make:schemas renews them)", () => {
    expect(readdirSync(folder).sort()).toEqual([...jsonSchemas().keys()].sort());
    for (const [name, schema] of jsonSchemas()) expect(published(name), name).toEqual(JSON.parse(JSON.stringify(schema)));
  });

  it("accept the evaluation of any programme, which zod reads back unchanged", { timeout: 240_000 }, () => {
    const programmes = fc.record({ n: fc.integer({ min: 0, max: 50 }), kinds: fc.integer({ min: 1, max: 50 }), seed: fc.nat() });
    fc.assert(
      fc.property(programmes, ({ n, kinds, seed }) => {
        const evaluation = evaluate(answeredProgramme(n, seed, kinds), { plan });
        expect(wrongWith("evaluation.schema.json", evaluation)).toBeNull();
        expect(evaluationSchema.parse(JSON.parse(JSON.stringify(evaluation)))).toEqual(evaluation);
      }),
      { numRuns: 15, seed: 20261123 },
    );
  });

  it("accept an evaluation of totals, and evaluations by a column", () => {
    expect(wrongWith("evaluation.schema.json", evaluate(outcomesOf(programme(40)), { plan }))).toBeNull();
    expect(wrongWith("evaluation-by.schema.json", evaluateBy(answeredProgramme(60, 2), { by: "site", plan }))).toBeNull();
  });

  it("refuse an evaluation with a field more, a field less or a number that is text", () => {
    const evaluation = evaluate(outcomesOf(programme(20)), { plan });
    const { flow, ...rest } = evaluation;
    for (const broken of [{ ...evaluation, extra: 1 }, rest, { ...evaluation, flow: { ...flow, pre: "20" } }])
      expect(wrongWith("evaluation.schema.json", broken)).not.toBeNull();
  });

  it("accept an empty plan, a plan written out and one with every kind of field; refuse what resolvePlan refuses", () => {
    const sourced = { value: 0.7, source: "a manual" };
    const full = { cutoffs: { DE: sourced }, arm: { factor: "arm", comparison: "Waiting list" }, referenceLevels: { delivery: "Group" } };
    for (const good of [{}, resolvePlan(), full]) expect(wrongWith("analysis-plan.schema.json", good)).toBeNull();
    for (const bad of [{ factor: [] }, { sumsOfSquares: "IV" }, { confidenceLevel: 95 }, { cutoffs: { DE: 3 } }]) {
      expect(() => resolvePlan(bad)).toThrow();
      expect(wrongWith("analysis-plan.schema.json", bad)).not.toBeNull();
    }
  });
});
