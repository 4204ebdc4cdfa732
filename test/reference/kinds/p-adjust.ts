import { type Adjustment, adjustPValues } from "@headway/stats";
import type { Check } from "../case.ts";
import { expectTree, tolerancesOf } from "../compare.ts";

const methods: Readonly<Record<string, Adjustment>> = { BH: "bh", BY: "by", sidak_single_step: "sidak" };

/** p.adjust: every method that the case expects, and Sidak's single step. */
export const checkPAdjust: Check = (reference, tools) => {
  const given = reference.data["p"];
  const p = (Array.isArray(given) ? given : [given]) as (number | null)[];
  const n = reference.options["n"];
  const options = typeof n === "number" ? { n } : {};
  for (const [name, expected] of Object.entries(reference.expected)) {
    const adjusted = adjustPValues(p, methods[name] ?? (name as Adjustment), options);
    expectTree(adjusted, Array.isArray(expected) ? expected : [expected], [name], tolerancesOf(reference, tools));
  }
};
