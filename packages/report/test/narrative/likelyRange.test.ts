import { describe, expect, it } from "vitest";
import { likelyRange } from "../../src/narrative/en/likelyRange.ts";

const said = (lower: number | "-Infinity", upper: number | "Infinity"): string =>
  likelyRange({ lower, upper, level: 0.95, method: "t" }).replaceAll("\u00a0", " ");

describe("a likely range in words", () => {
  it("says lower and higher where it holds no change", () => {
    expect(said(-0.6, 0.2)).toBe("0.6 points lower to 0.2 points higher");
    expect(said(-1, 0.001)).toBe("1 point lower to about 0");
  });

  it("says the side once, the smaller figure first, where it lies on one side", () => {
    expect(said(1.7, 2.4)).toBe("1.7 to 2.4 points higher");
    expect(said(-2.4, -1)).toBe("1 to 2.4 points lower");
    expect(said(0.3, 1)).toBe("0.3 to 1 point higher");
  });

  it("says of an end that has no bound that it is not known", () => {
    expect(said("-Infinity", 1)).toBe("a bound that is not known to 1 point higher");
    expect(said(0.4, "Infinity")).toBe("0.4 points higher to a bound that is not known");
  });
});
