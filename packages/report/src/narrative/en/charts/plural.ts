import { formatCount } from "../../../format/count.ts";
import { numbers } from "../numbers.ts";

/** Writes `1 method` or `7 methods`. */
export const plural = (n: number, one: string, many: string = `${one}s`): string => `${formatCount(numbers, n)} ${nounFor(n, one, many)}`;

/** Writes `all 7`, or `5 of 7`; `both` of two. */
export const ofAll = (part: number, all: number): string =>
  part < all || all === 1 ? `${part} of ${all}` : all === 2 ? "both" : `all ${all}`;

/** The noun for so many: `item` of one, `items` of more. */
export const nounFor = (n: number, one: string, many: string = `${one}s`): string => (n === 1 ? one : many);
