import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { standardizedProportionDifference } from "../../src/index.ts";

const group = fc.integer({ min: 1, max: 60 }).chain((n) => fc.record({ n: fc.constant(n), count: fc.integer({ min: 0, max: n }) }));

describe("standardizedProportionDifference", () => {
  it("is the formula of Austin (2009)", () => {
    // R: p <- 30/80; q <- 20/100; d <- (p - q)/sqrt((p*(1-p) + q*(1-q))/2); s <- sqrt(180/8000 + d^2/360); d + c(-1, 1)*qnorm(.975)*s
    const found = standardizedProportionDifference({ count: 30, n: 80 }, { count: 20, n: 100 });
    expect(found.estimate).toBeCloseTo(0.39409267093, 10);
    expect(found.interval!.lower).toBeCloseTo(0.09729293624, 10);
    expect(found.interval!.upper).toBeCloseTo(0.69089240562, 10);
  });

  it("turns its sign when the groups change places", () => {
    fc.assert(
      fc.property(group, group, (x, y) => {
        const [there, back] = [standardizedProportionDifference(x, y), standardizedProportionDifference(y, x)];
        expect(back.reason).toBe(there.reason);
        if (there.estimate !== null) expect(back.estimate! + there.estimate).toBe(0);
      }),
    );
  });

  it("says why there is none", () => {
    expect(standardizedProportionDifference({ count: 0, n: 0 }, { count: 1, n: 2 })).toMatchObject({
      estimate: null,
      reason: expect.stringMatching(/empty/),
    });
    expect(standardizedProportionDifference({ count: 3, n: 3 }, { count: 0, n: 2 }).reason).toMatch(/everybody or nobody/);
  });

  it("refuses counts above n", () => {
    expect(() => standardizedProportionDifference({ count: 3, n: 2 }, { count: 1, n: 2 })).toThrow(/x\.count/);
  });
});
