import type { Ends } from "./ends.ts";

/** An interval seen from the other side of zero. */
export function turnedEnds({ lower, upper }: Ends): Ends {
  return { lower: upper === null ? null : -upper, upper: lower === null ? null : -lower };
}
