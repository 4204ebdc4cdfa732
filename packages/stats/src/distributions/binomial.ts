import { StatsError } from "../errors.ts";
import { checkNumber, checkWhole } from "./arguments.ts";
import { betaTails } from "./incompleteBeta.ts";
import { allAbove, allBelow, swapTails, type Tails } from "./tails.ts";

/** Both tails of the number of successes, P(X <= x) and P(X > x): an incomplete beta integral (DLMF 8.17.5). */
function binomialTails(x: number, size: number, probability: number): Tails {
  const k = Math.floor(x + 1e-7);
  if (k < 0) return allAbove;
  if (k >= size) return allBelow;
  return swapTails(betaTails(probability, 1 - probability, k + 1, size - k));
}

function checked(x: number, size: number, probability: number): Tails {
  checkNumber("x", x);
  checkWhole("size", size, 0);
  checkNumber("probability", probability);
  if (probability < 0 || probability > 1)
    throw new StatsError("argument_range", "probability", String(probability), "a number from 0 to 1");
  return binomialTails(x, size, probability);
}

/**
 * Probability that the number of successes is at most x.
 * @param x number of successes
 * @param size number of trials, 0 or more
 * @param probability probability of success, from 0 to 1
 * @returns lower tail, from 0 to 1
 * @throws StatsError if x is NaN or size is not a whole number or probability lies outside 0 to 1
 * @example binomialCdf(0, 5, 0.5) // 0.03125
 */
export function binomialCdf(x: number, size: number, probability: number): number {
  return checked(x, size, probability).lower;
}

/**
 * Probability that the number of successes is above x, computed directly and not as 1 minus the rest.
 * @param x number of successes
 * @param size number of trials, 0 or more
 * @param probability probability of success, from 0 to 1
 * @returns upper tail, from 0 to 1
 * @throws StatsError if x is NaN or size is not a whole number or probability lies outside 0 to 1
 * @example binomialUpperTail(4, 5, 0.5) // 0.03125
 */
export function binomialUpperTail(x: number, size: number, probability: number): number {
  return checked(x, size, probability).upper;
}

/**
 * Natural logarithm of the lower tail, finite where the tail itself underflows.
 * @param x number of successes
 * @param size number of trials, 0 or more
 * @param probability probability of success, from 0 to 1
 * @returns logarithm of the lower tail
 * @throws StatsError if x is NaN or size is not a whole number or probability lies outside 0 to 1
 * @example binomialLogCdf(0, 2000, 0.5) // -1386.29436112
 */
export function binomialLogCdf(x: number, size: number, probability: number): number {
  return checked(x, size, probability).logLower;
}

/**
 * Natural logarithm of the upper tail, finite where the tail itself underflows.
 * @param x number of successes
 * @param size number of trials, 0 or more
 * @param probability probability of success, from 0 to 1
 * @returns logarithm of the upper tail
 * @throws StatsError if x is NaN or size is not a whole number or probability lies outside 0 to 1
 * @example binomialLogUpperTail(1999, 2000, 0.5) // -1386.29436112
 */
export function binomialLogUpperTail(x: number, size: number, probability: number): number {
  return checked(x, size, probability).logUpper;
}
