/** Both tails of a distribution at one point, each also as a natural logarithm that stays finite where the tail underflows. */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
  readonly logLower: number;
  readonly logUpper: number;
}

/** log(1 - e^x) for x <= 0 (Maechler 2012, "Accurately computing log(1 - exp(-|a|))"). */
function log1mExp(x: number): number {
  return x > -Math.LN2 ? Math.log(-Math.expm1(x)) : Math.log1p(-Math.exp(x));
}

/** The two tails from the logarithm of the lower one. */
export function tailsFromLogLower(logLower: number): Tails {
  const log = Math.min(logLower, 0);
  return { lower: Math.exp(log), upper: -Math.expm1(log), logLower: log, logUpper: log1mExp(log) };
}

/** The two tails from the lower probability itself. */
export function tailsFromLower(lower: number): Tails {
  return { lower, upper: 1 - lower, logLower: Math.log(lower), logUpper: Math.log1p(-lower) };
}

/** The same tails with lower and upper exchanged. */
export function swapTails(tails: Tails): Tails {
  return { lower: tails.upper, upper: tails.lower, logLower: tails.logUpper, logUpper: tails.logLower };
}

/** Everything below. */
export const allBelow: Tails = { lower: 1, upper: 0, logLower: 0, logUpper: Number.NEGATIVE_INFINITY };

/** Everything above. */
export const allAbove: Tails = swapTails(allBelow);
