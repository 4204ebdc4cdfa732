import { describe, expect, it } from "vitest";
import { studentizedRangeLogCdf, studentizedRangeLogUpperTail } from "../../src/distributions/studentizedRange.ts";

describe("the studentized range", () => {
  // beyond these points the nodes of the density alone no longer reach, and the integrand is followed to its peak
  const edges = [24, 60, 239, 1000, 1e5].map((df) => ({ df, q: Math.sqrt(Math.min(5 * Math.sqrt(2 * df), df / 2, 400)) }));

  it.each(edges)("keeps its digits where the way of integrating changes, at $df degrees of freedom", ({ df, q }) => {
    for (const tail of [studentizedRangeLogCdf, studentizedRangeLogUpperTail])
      for (const means of [2, 3, 6]) {
        const [below, above] = [tail(q * (1 - 1e-14), means, df), tail(q * (1 + 1e-14), means, df)];
        expect(Math.abs(below - above)).toBeLessThan(2e-12 * Math.max(1, Math.abs(below)));
      }
  });
});
