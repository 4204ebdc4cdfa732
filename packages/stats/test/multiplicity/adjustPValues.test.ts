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

  it.each(adjustments)("%s leaves a single p-value alone, to its last digit", (method) => {
    for (const single of [0.03, 0.1, 1 / 3, 0.7, 1e-9]) expect(adjustPValues([single], method)).toEqual([single]);
    expect(adjustPValues([0.03, 0.2], "none")).toEqual([0.03, 0.2]);
  });

  it.each(methods)("%s takes 0 and 1 as p-values", (method) => {
    expect(adjustPValues([0, 1], method)).toEqual([0, 1]);
  });

  // R 4.2.2: p.adjust(p, method, n = n); Sidak by 1 - (1 - p)^n
  const eight = [0.012, 0.001, 0.2, 0.028, 0.0005, 0.9, 0.03, 0.03];
  it.each<[Adjustment, number, readonly number[]]>([
    ["none", 8, eight],
    ["bonferroni", 8, [0.096, 0.008, 1, 0.224, 0.004, 1, 0.24, 0.24]],
    ["holm", 8, [0.072, 0.007, 0.4, 0.14, 0.004, 0.9, 0.14, 0.14]],
    ["hochberg", 8, [0.072, 0.007, 0.4, 0.09, 0.004, 0.9, 0.09, 0.09]],
    ["hommel", 8, [0.05, 0.007, 0.4, 0.084, 0.004, 0.9, 0.09, 0.09]],
    ["bh", 8, [0.032, 0.004, 0.228571428571, 0.04, 0.004, 0.9, 0.04, 0.04]],
    ["fdr", 8, [0.032, 0.004, 0.228571428571, 0.04, 0.004, 0.9, 0.04, 0.04]],
    ["by", 8, [0.0869714285714, 0.0108714285714, 0.621224489796, 0.108714285714, 0.0108714285714, 1, 0.108714285714, 0.108714285714]],
    [
      "sidak",
      8,
      [0.0920633303313, 0.00797205593006, 0.83222784, 0.203235236475, 0.00399300699563, 0.99999999, 0.216256640562, 0.216256640562],
    ],
    ["holm-sidak", 8, [0.06987425045, 0.00697903496502, 0.36, 0.13237646393, 0.00399300699563, 0.9, 0.13237646393, 0.13237646393]],
    ["bonferroni", 11, [0.132, 0.011, 1, 0.308, 0.0055, 1, 0.33, 0.33]],
    ["holm", 11, [0.108, 0.01, 1, 0.224, 0.0055, 1, 0.224, 0.224]],
    ["hochberg", 11, [0.108, 0.01, 1, 0.18, 0.0055, 1, 0.18, 0.18]],
    ["hommel", 11, [0.084, 0.01, 1, 0.168, 0.0055, 1, 0.18, 0.18]],
    ["bh", 11, [0.044, 0.0055, 0.314285714286, 0.055, 0.0055, 1, 0.055, 0.055]],
    ["by", 11, [0.132874603175, 0.0166093253968, 0.94910430839, 0.166093253968, 0.0166093253968, 1, 0.166093253968, 0.166093253968]],
    [
      "holm-sidak",
      11,
      [0.102958570367, 0.00995511979025, 0.67232, 0.203235236475, 0.00548627060439, 0.9999, 0.203235236475, 0.203235236475],
    ],
  ])("%s adjusts eight p-values of a family of %i as R does", (method, n, expected) => {
    const adjusted = adjustPValues(eight, method, { n });
    for (const [i, one] of expected.entries()) expect(adjusted[i]! / one).toBeCloseTo(1, 10);
  });

  it.each<[readonly number[], number, readonly number[]]>([
    [[0.01, 0.02, 0.022, 0.09, 0.05, 0.04], 6, [0.05, 0.0666666666667, 0.0666666666667, 0.09, 0.09, 0.08]],
    [[0.04, 0.011], 2, [0.04, 0.022]],
    [[0.04, 0.011], 3, [0.08, 0.033]],
    [[0.02, 0.03], 2, [0.03, 0.03]],
  ])("hommel adjusts %j of a family of %i as R does", (values, n, expected) => {
    const adjusted = adjustPValues(values, "hommel", { n });
    for (const [i, one] of expected.entries()) expect(adjusted[i]! / one).toBeCloseTo(1, 10);
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
    ["pValues: argument range; found 1.2, expected numbers from 0 to 1, or null", () => adjustPValues([0.1, 1.2], "holm")],
    ["pValues: argument range; found -0.1, expected numbers from 0 to 1, or null", () => adjustPValues([-0.1, 0.2], "holm")],
    ["pValues: argument range; found NaN, expected numbers from 0 to 1, or null", () => adjustPValues([Number.NaN], "holm")],
    ["pValues: argument range; found 0.5, expected numbers from 0 to 1, or null", () => adjustPValues(["0.5" as never], "holm")],
    [
      "method: unknown option; found tukey, expected none, bonferroni, holm, hochberg, hommel, bh, fdr, by, sidak, holm-sidak",
      () => adjustPValues([0.1], "tukey" as Adjustment),
    ],
    ["n: argument range; found 1, expected a whole number of at least 2", () => adjustPValues([0.1, 0.2], "holm", { n: 1 })],
    ["n: argument range; found 2.5, expected a whole number of at least 2", () => adjustPValues([0.1, 0.2], "holm", { n: 2.5 })],
  ])("refuses: %s", (message, call) => {
    expect(call).toThrow(StatsError);
    expect(call).toThrow(message);
  });
});
