import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Adjustment, adjustments, adjustPValues, StatsError } from "../../src/index.ts";

const p = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 });
const methods = adjustments.filter((method) => method !== "none");

describe("adjustPValues", () => {
  it.each(methods)("%s raises no p-value above 1, lowers none and keeps their order", (method) => {
    fc.assert(
      fc.property(p, (values) => {
        const adjusted = adjustPValues(values, method) as number[];
        for (const [i, value] of values.entries()) {
          expect(adjusted[i]).toBeGreaterThanOrEqual(value * (1 - 1e-14));
          expect(adjusted[i]).toBeLessThanOrEqual(1);
          for (const [j, other] of values.entries())
            if (value <= other) expect(adjusted[i]).toBeLessThanOrEqual(adjusted[j]! * (1 + 1e-14));
        }
      }),
    );
  });

  it.each(adjustments)("%s leaves a single p-value alone", (method) => {
    expect(adjustPValues([0.03], method)).toEqual([0.03]);
  });

  it.each(adjustments)("%s leaves null where there was no p-value, outside the family", (method) => {
    expect(adjustPValues([0.01, null, 0.04], method)).toEqual([
      adjustPValues([0.01, 0.04], method)[0],
      null,
      adjustPValues([0.01, 0.04], method)[1],
    ]);
    expect(adjustPValues([null, null], method)).toEqual([null, null]);
    expect(adjustPValues([], method)).toEqual([]);
  });

  it("orders the methods by what they promise", () => {
    fc.assert(
      fc.property(p, (values) => {
        const of = (method: Adjustment) => adjustPValues(values, method) as number[];
        const slack = 1 + 1e-12;
        for (const i of values.keys()) {
          expect(of("sidak")[i]).toBeLessThanOrEqual(of("bonferroni")[i]! * slack);
          expect(of("holm")[i]).toBeLessThanOrEqual(of("bonferroni")[i]! * slack);
          expect(of("holm-sidak")[i]).toBeLessThanOrEqual(of("holm")[i]! * slack);
          expect(of("hochberg")[i]).toBeLessThanOrEqual(of("holm")[i]! * slack);
          expect(of("hommel")[i]).toBeLessThanOrEqual(of("hochberg")[i]! * slack);
          expect(of("bh")[i]).toBeLessThanOrEqual(of("by")[i]! * slack);
        }
      }),
    );
  });

  it("keeps the digits of tiny p-values in Sidak's adjustments", () => {
    expect(adjustPValues([1e-300, 0.5], "sidak")[0]).toBeCloseTo(2e-300, 310);
    expect(adjustPValues([1e-300, 0.5], "holm-sidak")[0]! / 2e-300).toBeCloseTo(1, 12);
  });

  it.each<[string, () => unknown]>([
    ["pValues", () => adjustPValues([0.1, 1.2], "holm")],
    ["pValues", () => adjustPValues([Number.NaN], "holm")],
    ["method", () => adjustPValues([0.1], "tukey" as Adjustment)],
    ["n", () => adjustPValues([0.1, 0.2], "holm", { n: 1 })],
  ])("refuses a wrong %s", (argument, call) => {
    expect(call).toThrow(StatsError);
    expect(call).toThrow(expect.objectContaining({ argument }));
  });
});
