import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatNumber, formatSigned } from "../../src/format/number.ts";
import { formatProportion } from "../../src/format/proportion.ts";
import { numbers } from "../../src/narrative/en/numbers.ts";

describe("formatNumber", () => {
  it("rounds a tie as a person rounds the printed digits", () => {
    expect(formatNumber(numbers, 1.005, 2)).toBe("1.01");
    expect(formatNumber(numbers, -0.375, 2)).toBe("\u22120.38");
  });
  it("never writes a negative zero", () => {
    expect(formatNumber(numbers, -0, 2)).toBe("0.00");
    expect(formatNumber(numbers, -0.001, 2)).toBe("0.00");
  });
  it("writes infinities as a sign and refuses NaN", () => {
    expect(formatNumber(numbers, Number.POSITIVE_INFINITY, 2)).toBe("\u221e");
    expect(formatNumber(numbers, Number.NEGATIVE_INFINITY, 2)).toBe("\u2212\u221e");
    expect(() => formatNumber(numbers, Number.NaN, 2)).toThrow(RangeError);
  });
  it("holds no hyphen-minus and no word, whatever the number", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), fc.integer({ min: 0, max: 4 }), (value, decimals) => {
        expect(formatNumber(numbers, value, decimals)).toMatch(/^\u2212?[\d,.\u221e]+(\u00a0\u00d7\u00a010\^\d+)?$/);
      }),
    );
  });
  it("signs a change that is not zero when rounded", () => {
    expect(formatSigned(numbers, 0.94, 1)).toBe("+0.9");
    expect(formatSigned(numbers, 0.04, 1)).toBe("0.0");
    expect(formatSigned(numbers, -0.94, 1)).toBe("\u22120.9");
  });
});

describe("formatProportion", () => {
  it("drops the leading zero only", () => {
    expect(formatProportion(numbers, 0.714)).toBe(".71");
    expect(formatProportion(numbers, -0.04)).toBe("\u2212.04");
    expect(formatProportion(numbers, 1)).toBe("1.00");
  });
});
