import { checkFinite } from "../distributions/arguments.ts";
import type { Alternative } from "../result.ts";
import { checkSize, resolveTPowerOptions, type TDesign, type TPowerOptions } from "./tPowerOptions.ts";
import { tRejection } from "./tRejection.ts";

/** Power of a planned t test. */
export interface TTestPower {
  readonly kind: "t-test-power";
  readonly method: string;
  readonly design: TDesign;
  /** Pairs, values, or children per group. */
  readonly n: number;
  /** Standardised mean difference: d_z for pairs. */
  readonly effect: number;
  readonly alpha: number;
  readonly alternative: Alternative;
  readonly designEffect: number;
  /** Probability of a significant result, in either direction for a two-sided test. */
  readonly power: number;
  /** Probability of a significant result in the direction of the effect alone. */
  readonly powerInDirection: number;
}

/**
 * Power of a t test: the probability that it is significant if the true standardised effect is the one given.
 *
 * @param plan n (pairs, values, or children per group; may be fractional) and effect (mean difference over the standard
 * deviation: of the changes for pairs, common to the groups for two groups; positive where post is above pre)
 * @param options design, alpha, alternative, design effect
 * @returns the power with both tails counted, and with the tail of the effect's direction alone
 * @throws {StatsError} where a number is out of range
 * @see Cohen, J. (1988). Statistical power analysis for the behavioral sciences (2nd ed.). Erlbaum.
 * @example
 * tTestPower({ n: 327, effect: 0.2 }).power; // 0.950117059
 */
export function tTestPower(plan: { readonly n: number; readonly effect: number }, options: TPowerOptions = {}): TTestPower {
  const resolved = resolveTPowerOptions(options);
  checkSize("n", plan.n, resolved.designEffect);
  checkFinite("effect", plan.effect);
  const method = "noncentral t distribution";
  const rejection = tRejection(plan.n / resolved.designEffect, plan.effect, resolved);
  return Object.freeze({ kind: "t-test-power", method, n: plan.n, effect: plan.effect, ...resolved, ...rejection });
}
