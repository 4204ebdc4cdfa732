import { eaq30, scoreScale } from "@headway/core";
import type { ReferenceCase, Tools } from "../case.ts";
import { expectTree, tolerancesOf } from "../compare.ts";
import { caseColumns, numbers } from "../load.ts";

/** One response sheet of the EAQ-30, responses[0] being item 1, scored with the half rule. */
export function checkEaqScoring(reference: ReferenceCase, tools: Tools): void {
  const responses = numbers(caseColumns(reference, tools), "responses");
  const scores = eaq30.scales.map((scale) => [scale.id, scoreScale(responses, scale, eaq30, eaq30.scoring)]);
  expectTree(Object.fromEntries(scores), reference.expected, [], tolerancesOf(reference, tools));
}
