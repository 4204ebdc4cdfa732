import * as z from "zod";
import { evaluationSchema } from "./evaluate/evaluation.ts";
import { evaluationBySchema } from "./evaluate/evaluationBy.ts";
import { termSchema } from "./evaluate/schema/anova.ts";
import { descriptionSchema, effectSchema } from "./evaluate/schema/paired.ts";
import { droppedSchema, intervalSchema } from "./evaluate/schema/quantities.ts";
import { analysisPlanSchema } from "./plan/analysisPlan.ts";

/** Parts that stand in many places, told once under `$defs`. */
const PARTS = z
  .registry<{ readonly id: string }>()
  .add(intervalSchema, { id: "interval" })
  .add(droppedSchema, { id: "dropped" })
  .add(descriptionSchema, { id: "description" })
  .add(effectSchema, { id: "effect" })
  .add(termSchema, { id: "term" });

/** What refers to an evaluation, by the name of its file. */
const WHOLES = z
  .registry<{ readonly id: string }>()
  .add(evaluationSchema, { id: "evaluation" })
  .add(evaluationBySchema, { id: "evaluation-by" });

const fileOf = (name: string): string => `${name}.schema.json`;

/**
 * Makes the JSON Schemas (draft 2020-12) that are published beside the package, from the same zod schemas that check
 * in code: a plan as a person writes it, with fields left out; results as they are printed.
 *
 * @returns file name to schema
 */
export function jsonSchemas(): ReadonlyMap<string, object> {
  const { schemas } = z.toJSONSchema(WHOLES, { uri: fileOf });
  return new Map<string, object>([
    [
      fileOf("analysis-plan"),
      { $id: fileOf("analysis-plan"), title: "Analysis plan of Headway", ...z.toJSONSchema(analysisPlanSchema, { io: "input" }) },
    ],
    [
      fileOf("evaluation"),
      { $id: fileOf("evaluation"), title: "Evaluation by Headway", ...z.toJSONSchema(evaluationSchema, { metadata: PARTS }) },
    ],
    [fileOf("evaluation-by"), { title: "Evaluations by the levels of a column", ...schemas["evaluation-by"] }],
  ]);
}
