import { checkFinite } from "../distributions/arguments.ts";
import type { Alternative } from "../result.ts";
import { normalSampleSize, sampleSize } from "./sampleSize.ts";
import {
  checkPower,
  resolveTPowerOptions,
  samplesOf,
  type TDesign,
  type TPowerOptions,
  tailOf,
  towardsAlternative,
} from "./tPowerOptions.ts";
import { tRejection } from "./tRejection.ts";

/** Sample size of a planned t test; null with a reason where no size reaches the power. */
export interface TTestSampleSize {
  readonly kind: "t-test-sample-size";
  readonly method: string;
  readonly design: TDesign;
  readonly effect: number;
  /** The power that was asked for. */
  readonly power: number;
  readonly alpha: number;
  readonly alternative: Alternative;
  readonly designEffect: number;
  /** Pairs, values, or children per group at which the power is reached exactly. */
  readonly nExact: number | null;
  /** The whole number that reaches the power. */
  readonly n: number | null;
  /** Power at n. */
  readonly powerAtN: number | null;
  readonly reason: string | null;
}

/**
 * The number of pairs, values, or children per group that a t test needs.
 *
 * @param plan effect (as in {@link tTestPower}) and power (default 0.8)
 * @param options design, alpha, alternative, design effect
 * @returns the exact and the whole size; null with a reason for an effect of 0 or against the alternative
 * @throws {StatsError} where a number is out of range or power is not above alpha
 * @see Cohen, J. (1988). Statistical power analysis for the behavioral sciences (2nd ed.). Erlbaum.
 * @example
 * tTestSampleSize({ effect: 0.3, power: 0.8 }).n; // 90
 */
export function tTestSampleSize(plan: { readonly effect: number; readonly power?: number }, options: TPowerOptions = {}): TTestSampleSize {
  const resolved = resolveTPowerOptions(options);
  const { alpha, designEffect } = resolved;
  const { effect, power = 0.8 } = plan;
  checkFinite("effect", effect);
  checkPower(power, alpha);
  const base = { kind: "t-test-sample-size", method: "noncentral t distribution", effect, power, ...resolved } as const;
  const towards = towardsAlternative(effect, resolved);
  if (!(towards > 0)) {
    const reason = effect === 0 ? "an effect of 0 is found no more often by a larger sample" : "the effect points against the alternative";
    return Object.freeze({ ...base, nExact: null, n: null, powerAtN: null, reason });
  }
  const guess = normalSampleSize(towards / Math.sqrt(samplesOf(resolved)), tailOf(resolved), power);
  const { nExact, n } = sampleSize((size) => tRejection(size, effect, resolved).power - power, guess, designEffect);
  const powerAtN = tRejection(n / designEffect, effect, resolved).power;
  return Object.freeze({ ...base, nExact, n, powerAtN, reason: null });
}
