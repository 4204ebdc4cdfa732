import { checkFinite } from "../distributions/arguments.ts";
import { StatsError } from "../errors.ts";
import { type AnovaPower, type AnovaPowerOptions, anovaRejection, resolveAnovaPlan } from "./anovaRejection.ts";
import { sampleSize } from "./sampleSize.ts";
import { checkPower } from "./tPowerOptions.ts";

/**
 * The number of children per group that a one-way analysis of variance needs.
 *
 * @param plan groups, effect (Cohen's f, above 0) and power (default 0.8)
 * @param options alpha, design effect
 * @returns the exact and the whole size, with the power at the whole one
 * @throws {StatsError} where a number is out of range or power is not above alpha
 * @see Cohen, J. (1988). Statistical power analysis for the behavioral sciences (2nd ed.). Erlbaum.
 * @example
 * anovaSampleSize({ groups: 3, effect: 0.25, power: 0.8 }).n; // 53
 */
export function anovaSampleSize(
  plan: { readonly groups: number; readonly effect: number; readonly power?: number },
  options: AnovaPowerOptions = {},
): AnovaPower {
  const resolved = resolveAnovaPlan(plan.groups, options);
  const { effect, power = 0.8 } = plan;
  checkFinite("effect", effect);
  if (!(effect > 0)) throw new StatsError("argument_range", "effect", String(effect), "a number above 0");
  checkPower(power, resolved.alpha);
  const { designEffect, groups } = resolved;
  const size = sampleSize((n) => anovaRejection(n, effect, resolved) - power, 10 / (groups * effect * effect) + 2, designEffect);
  return Object.freeze({
    kind: "anova-sample-size",
    method: "noncentral F distribution",
    effect,
    ...resolved,
    ...size,
    power: anovaRejection(size.n / designEffect, effect, resolved),
  });
}
