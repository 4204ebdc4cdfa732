import { checkNotNegative } from "../distributions/arguments.ts";
import { type AnovaPower, type AnovaPowerOptions, anovaRejection, resolveAnovaPlan } from "./anovaRejection.ts";
import { checkSize } from "./tPowerOptions.ts";

/**
 * Power of a one-way analysis of variance with groups of equal size.
 *
 * @param plan groups, n (children per group, may be fractional) and effect (Cohen's f)
 * @param options alpha, design effect
 * @returns the power
 * @throws {StatsError} where a number is out of range
 * @see Cohen, J. (1988). Statistical power analysis for the behavioral sciences (2nd ed.). Erlbaum.
 * @example
 * anovaPower({ groups: 4, n: 30, effect: 0.25 }).power; // 0.606522787
 */
export function anovaPower(
  plan: { readonly groups: number; readonly n: number; readonly effect: number },
  options: AnovaPowerOptions = {},
): AnovaPower {
  const resolved = resolveAnovaPlan(plan.groups, options);
  const { n, effect } = plan;
  checkSize("n", n, resolved.designEffect);
  checkNotNegative("effect", effect);
  const power = anovaRejection(n / resolved.designEffect, effect, resolved);
  return Object.freeze({ kind: "anova-power", method: "noncentral F distribution", n, nExact: n, effect, power, ...resolved });
}
