import { findRoot } from "../distributions/findRoot.ts";
import { type AnovaPower, type AnovaPowerOptions, anovaRejection, resolveAnovaPlan } from "./anovaRejection.ts";
import { checkPower, checkSize } from "./tPowerOptions.ts";

/**
 * The smallest effect that a one-way analysis of variance finds with a given power.
 *
 * @param plan groups, n (children per group) and power (default 0.8)
 * @param options alpha, design effect
 * @returns Cohen's f at which the power is reached exactly
 * @throws {StatsError} where a number is out of range or power is not above alpha
 * @see Cohen, J. (1988). Statistical power analysis for the behavioral sciences (2nd ed.). Erlbaum.
 * @example
 * anovaDetectableEffect({ groups: 5, n: 20, power: 0.9 }).effect; // 0.402416266
 */
export function anovaDetectableEffect(
  plan: { readonly groups: number; readonly n: number; readonly power?: number },
  options: AnovaPowerOptions = {},
): AnovaPower {
  const resolved = resolveAnovaPlan(plan.groups, options);
  const { n, power = 0.8 } = plan;
  checkSize("n", n, resolved.designEffect);
  checkPower(power, resolved.alpha);
  const independent = n / resolved.designEffect;
  const excess = (u: number): number => anovaRejection(independent, Math.exp(u), resolved) - power;
  const effect = Math.exp(findRoot(excess, Math.log(Math.sqrt(10 / (resolved.groups * independent))), 0.1));
  return Object.freeze({ kind: "anova-detectable-effect", method: "noncentral F distribution", n, nExact: n, effect, power, ...resolved });
}
