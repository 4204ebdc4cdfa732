import { noncentralTTails } from "../distributions/noncentralT.ts";
import { tUpperQuantile } from "../distributions/t.ts";
import { samplesOf, type TPowerOptions, tailOf, towardsAlternative } from "./tPowerOptions.ts";

/** How probable a significant result is, in the direction of the effect and in either. */
export interface Rejection {
  readonly power: number;
  readonly powerInDirection: number;
}

/** The square of a critical value beyond this overflows. */
const LARGEST_CRITICAL = 1e150;

/**
 * Probability that a t test of n independent children (or pairs, or children per group) is significant.
 *
 * t is noncentral with d sqrt(n) on n - 1 degrees of freedom, for two groups d sqrt(n / 2) on 2 (n - 1)
 * (Cohen 1988, chapter 2; Johnson, Kotz & Balakrishnan 1995, chapter 31).
 */
export function tRejection(n: number, effect: number, options: Required<TPowerOptions>): Rejection {
  const samples = samplesOf(options);
  const degrees = samples * (n - 1);
  // here t is normal to the last digit
  const df = degrees > 1e16 ? Number.POSITIVE_INFINITY : degrees;
  const noncentrality = towardsAlternative(effect, options) * Math.sqrt(n / samples);
  const critical = tUpperQuantile(tailOf(options), df);
  // so little above one child that no effect is large enough
  if (critical > LARGEST_CRITICAL) return { power: 0, powerInDirection: 0 };
  if (isCertain(critical, df, noncentrality)) return { power: 1, powerInDirection: 1 };
  if (options.alternative !== "two-sided") {
    const power = noncentralTTails(critical, df, noncentrality).upper;
    return { power, powerInDirection: power };
  }
  const powerInDirection = noncentralTTails(critical, df, noncentrality).upper;
  // t is below 0 with the probability that a normal variable is below -noncentrality, and from here on a double holds no such
  const otherwise = noncentrality > 40 ? 0 : noncentralTTails(-critical, df, noncentrality).lower;
  return { power: powerInDirection + otherwise, powerInDirection };
}

/** Whether t falls short only where the normal variable or s is off by more than a double can tell: P(s^2 df / 2 > 800) < e^-700. */
function isCertain(critical: number, df: number, noncentrality: number): boolean {
  return df < 2 && noncentrality > 80 && df * (noncentrality / (2 * critical)) ** 2 > 1600;
}
