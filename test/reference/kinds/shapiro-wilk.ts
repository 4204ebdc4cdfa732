import { shapiroWilk } from "@headway/stats";
import type { ReferenceCase, Tools } from "../case.ts";
import { expectTree, tolerancesOf } from "../compare.ts";
import { caseColumns, numbers } from "../load.ts";

/** Shapiro-Wilk W; where R stopped, the library must answer null with a reason. */
export function checkShapiroWilk(reference: ReferenceCase, tools: Tools): void {
  const { r_error: refused, ...expected } = reference.expected;
  const result = shapiroWilk(numbers(caseColumns(reference, tools), "x"));
  if (refused !== undefined && result.reason === null) throw new Error(`no reason, though R stopped: ${String(refused)}`);
  expectTree({ n: result.n, W: result.statistic, p: result.pValue }, expected, [], tolerancesOf(reference, tools));
}
