import { noncentralTTails } from "../distributions/noncentralT.ts";
import { tUpperQuantile } from "../distributions/t.ts";
import type { TPowerOptions } from "./tPowerOptions.ts";

/** How probable a significant result is, in the direction of the effect and in either. */
export interface Rejection {
  readonly power: number;
  readonly powerInDirection: number;
}

/**
 * Probability that a t test of n independent children (or pairs, or children per group) is significant.
 *
 * t is noncentral with d sqrt(n) on n - 1 degrees of freedom, for two groups d sqrt(n / 2) on 2 (n - 1)
 * (Cohen 1988, chapter 2; Johnson, Kotz & Balakrishnan 1995, chapter 31).
 */
export function tRejection(n: number, effect: number, options: Required<TPowerOptions>): Rejection {
  const { design, alpha, alternative } = options;
  const df = design === "independent" ? 2 * (n - 1) : n - 1;
  const towards = alternative === "two-sided" ? Math.abs(effect) : alternative === "less" ? -effect : effect;
  const noncentrality = towards * Math.sqrt(design === "independent" ? n / 2 : n);
  if (alternative !== "two-sided") {
    const power = noncentralTTails(tUpperQuantile(alpha, df), df, noncentrality).upper;
    return { power, powerInDirection: power };
  }
  const critical = tUpperQuantile(alpha / 2, df);
  const powerInDirection = noncentralTTails(critical, df, noncentrality).upper;
  return { power: powerInDirection + noncentralTTails(-critical, df, noncentrality).lower, powerInDirection };
}
