import fc from "fast-check";
import { allTerms, type PlainFactor } from "./design.ts";

/** Children in an unbalanced design with two in every cell at least: scores before and after, and factors. */
export interface Drawn {
  readonly factors: readonly PlainFactor[];
  readonly terms: readonly string[];
  readonly pre: readonly number[];
  readonly post: readonly number[];
  readonly third: readonly number[];
}

const score = fc.integer({ min: 7, max: 210 }).map((value) => value / 10);

function grid(sizes: readonly number[]): number[][] {
  const [size, ...rest] = sizes;
  if (size === undefined) return [[]];
  return Array.from({ length: size }, (_, code) => grid(rest).map((others) => [code, ...others])).flat();
}

/** Draws a design with factors a, b, c of the given numbers of levels. */
export function drawn(sizes: readonly number[]): fc.Arbitrary<Drawn> {
  const cells = [...grid(sizes), ...grid(sizes)];
  const extra = fc.array(fc.tuple(...sizes.map((size) => fc.integer({ min: 0, max: size - 1 }))), { minLength: 1, maxLength: 10 });
  return extra.chain((more) => {
    const rows = [...cells, ...more];
    const scores = fc.array(score, { minLength: rows.length, maxLength: rows.length });
    return fc.tuple(scores, scores, scores).map(([pre, post, third]) => {
      const factors = sizes.map((size, at) => ({
        name: "abc"[at]!,
        levels: Array.from({ length: size }, (_, code) => `${"abc"[at]}${code + 1}`),
        codes: rows.map((row) => row[at]!),
      }));
      return { factors, terms: allTerms(factors.map(({ name }) => name)), pre, post, third };
    });
  });
}
