import { StatsError } from "../errors.ts";
import { type Tails, tailsFromLogLower, tailsFromLower } from "./tails.ts";

/** Throws {@link StatsError} if the value is NaN (or no number); infinities pass. */
export function checkNumber(name: string, value: number): void {
  if (typeof value !== "number" || Number.isNaN(value)) throw new StatsError("argument_type", name, String(value), "a number");
}

/** Throws {@link StatsError} unless the value is a finite number. */
export function checkFinite(name: string, value: number): void {
  checkNumber(name, value);
  if (!Number.isFinite(value)) throw new StatsError("argument_range", name, String(value), "a finite number");
}

/** Throws {@link StatsError} unless the value is above 0; Infinity passes. */
export function checkPositive(name: string, value: number): void {
  checkNumber(name, value);
  if (!(value > 0)) throw new StatsError("argument_range", name, String(value), "a number above 0");
}

/** Throws {@link StatsError} unless the value is finite and not below 0. */
export function checkNotNegative(name: string, value: number): void {
  checkFinite(name, value);
  if (value < 0) throw new StatsError("argument_range", name, String(value), "a finite number of 0 or more");
}

/** Throws {@link StatsError} unless the value is a whole number from least on. */
export function checkWhole(name: string, value: number, least: number): void {
  checkNumber(name, value);
  if (!Number.isSafeInteger(value) || value < least)
    throw new StatsError("argument_range", name, String(value), `a whole number of ${least} or more`);
}

/** Both tails that a lower probability p stands for; throws {@link StatsError} unless 0 <= p <= 1. */
export function targetOf(p: number): Tails {
  checkNumber("p", p);
  if (!(p >= 0 && p <= 1)) throw new StatsError("argument_range", "p", String(p), "a number from 0 to 1");
  return tailsFromLower(p);
}

/** Both tails that the logarithm of a lower probability stands for; throws {@link StatsError} unless logP <= 0. */
export function targetOfLog(logP: number): Tails {
  checkNumber("logP", logP);
  if (!(logP <= 0)) throw new StatsError("argument_range", "logP", String(logP), "a number of 0 or less");
  return tailsFromLogLower(logP);
}
