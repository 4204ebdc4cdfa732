import { compareLeaves } from "./compareLeaves.ts";
import { computations } from "./computations.ts";
import { type NumberCase, readQuantities } from "./verifyFiles.ts";
import { type CaseResult, rowOf, type VerifyRow } from "./verifyRow.ts";

/** What one case gave, or why it could not be computed. */
export function resultOfNumber(one: NumberCase): CaseResult {
  const compute = computations[one.kind];
  if (compute === undefined) return { id: one.id, comparisons: [], failures: [`nothing computes ${one.kind}`] };
  try {
    return { id: one.id, comparisons: compareLeaves(compute(one), one.expected), failures: [] };
  } catch (error) {
    return { id: one.id, comparisons: [], failures: [String(error)] };
  }
}

/**
 * Computes every reference value that comes with the package on this machine.
 *
 * @returns a line for each quantity
 */
export function checkNumbers(): readonly VerifyRow[] {
  return readQuantities().map(({ title, source, digits, cases }) =>
    rowOf({ part: "numbers", title, source, required: digits }, cases.map(resultOfNumber)),
  );
}
