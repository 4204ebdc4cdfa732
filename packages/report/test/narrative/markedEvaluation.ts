import type { Evaluation } from "@headway/core";
import { marked } from "./pseudoCatalogue.ts";

/** Fields whose texts come from the data, the plan or the questionnaire. */
const GIVEN: ReadonlySet<string> = new Set(["title", "level", "label", "arm", "comparisonArm", "comparison", "contrast", "highMeans"]);
/** Fields that hold the level of each factor. */
const BY_FACTOR: ReadonlySet<string> = new Set(["levels", "within", "emptyCells"]);

/** An evaluation with every name that is not the program's own marked, so that what is left is the program's. */
export function markedEvaluation(evaluation: Evaluation): Evaluation {
  return inside(evaluation, "", false) as Evaluation;
}

function inside(value: unknown, key: string, levels: boolean): unknown {
  if (typeof value === "string") return GIVEN.has(key) || (levels && key !== "time") ? marked(value) : value;
  if (Array.isArray(value)) return value.map((one) => inside(one, key, levels));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, own]) => [name, inside(own, name, (levels && typeof own === "string") || BY_FACTOR.has(name))]),
  );
}
