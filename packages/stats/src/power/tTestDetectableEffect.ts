import { findRoot } from "../distributions/findRoot.ts";
import { normalUpperQuantile } from "../distributions/normal.ts";
import { StatsError } from "../errors.ts";
import type { Alternative } from "../result.ts";
import { checkPower, checkSize, resolveTPowerOptions, samplesOf, type TDesign, type TPowerOptions, tailOf } from "./tPowerOptions.ts";
import { tRejection } from "./tRejection.ts";

/** So large an effect is found wherever the t distribution has a critical value that a double can hold the square of. */
const LARGEST_LOG_EFFECT = 160 * Math.LN10;

/** The smallest effect that a t test of a given size finds with a given power. */
export interface TTestDetectableEffect {
  readonly kind: "t-test-detectable-effect";
  readonly method: string;
  readonly design: TDesign;
  /** Pairs, values, or children per group. */
  readonly n: number;
  readonly power: number;
  readonly alpha: number;
  readonly alternative: Alternative;
  readonly designEffect: number;
  /** Standardised mean difference (d_z for pairs); negative for the alternative `less`. */
  readonly effect: number;
}

/**
 * The smallest standardised effect that a t test finds with a given power (minimal detectable effect).
 *
 * @param plan n (pairs, values, or children per group) and power (default 0.8)
 * @param options design, alpha, alternative, design effect
 * @returns the effect at which the power is reached exactly
 * @throws {StatsError} where a number is out of range, power is not above alpha or n is so little above one child that no effect is found
 * @see Bloom, H. S. (1995). Minimum detectable effects. Evaluation Review, 19, 547-556.
 * @example
 * tTestDetectableEffect({ n: 327, power: 0.8 }).effect; // 0.15538609
 */
export function tTestDetectableEffect(
  plan: { readonly n: number; readonly power?: number },
  options: TPowerOptions = {},
): TTestDetectableEffect {
  const resolved = resolveTPowerOptions(options);
  const { alpha, alternative, designEffect } = resolved;
  const { n, power = 0.8 } = plan;
  checkSize("n", n, designEffect);
  checkPower(power, alpha);
  const sign = alternative === "less" ? -1 : 1;
  const independent = n / designEffect;
  const unit = Math.sqrt(samplesOf(resolved) / independent);
  const guess = unit * (normalUpperQuantile(tailOf(resolved)) - normalUpperQuantile(power));
  const excess = (u: number): number => tRejection(independent, sign * Math.exp(u), resolved).power - power;
  if (independent < 2 && excess(LARGEST_LOG_EFFECT) < 0)
    throw new StatsError("argument_range", "n", String(n), "a size whose test finds some effect");
  const effect = sign * Math.exp(findRoot(excess, Math.log(guess), 0.1));
  return Object.freeze({ kind: "t-test-detectable-effect", method: "noncentral t distribution", n, power, effect, ...resolved });
}
