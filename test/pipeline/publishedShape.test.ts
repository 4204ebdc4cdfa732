import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { evaluate, evaluationSchema } from "@headway/core";
import { readOutcomes } from "@headway/core/node";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { root } from "../cli/runHeadway.ts";
import type { Manifest } from "../corpus/manifest.ts";

const folder = join(root, "packages/core/schema");
const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
for (const name of readdirSync(folder)) ajv.addSchema(JSON.parse(readFileSync(join(folder, name), "utf8")));
const validate = ajv.getSchema("evaluation.schema.json")!;

const corpus = join(root, "test/corpus");
const { cases } = JSON.parse(readFileSync(join(corpus, "manifest.json"), "utf8")) as Manifest;
const readable = cases.flatMap(({ id, inputs, expect: { class: kind } }) => {
  if (kind === "error") return [];
  const at = (name: string): string => join(corpus, name);
  return [{ id, source: "single" in inputs ? at(inputs.single) : { pre: at(inputs.pre), post: at(inputs.post) } }];
});
const sources = [
  { id: "the sample", source: join(root, "examples/data/sample-programme.csv") },
  { id: "the facilitators", source: join(root, "examples/data/facilitator-training.csv") },
  ...readable,
];

describe("every evaluation has the published shape", () => {
  it.each(sources)("$id", async ({ source }) => {
    const outcomes = await readOutcomes(source);
    const evaluation = evaluate(outcomes, { plan: { bootstrapSamples: 20, imputations: 2 } });
    const printed: unknown = JSON.parse(JSON.stringify(evaluation));
    expect(validate(printed) ? null : validate.errors).toBeNull();
    expect(evaluationSchema.parse(printed)).toEqual(evaluation);
  });
});
