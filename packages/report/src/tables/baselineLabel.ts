import type { ReleasedEvaluation } from "../disclosure/released.ts";
import type { TableTexts } from "../narrative/en/tables.ts";
import { factorTitle } from "./labels.ts";

/**
 * The name of what is compared at the start.
 *
 * @param evaluation gives the names of factors
 * @param variable `pre`, `age` or a factor id
 * @param level level of the factor; null for a mean
 * @param texts the words of tables
 */
export function baselineLabel(evaluation: ReleasedEvaluation, variable: string, level: string | null, texts: TableTexts): string {
  const { baseline } = texts.shared;
  if (level !== null) return `${factorTitle(evaluation, variable)}: ${level}`;
  return variable === "pre" ? baseline.pre : variable === "age" ? baseline.age : factorTitle(evaluation, variable);
}
