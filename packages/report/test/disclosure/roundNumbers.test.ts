import { describe, expect, it } from "vitest";
import { roundNumbers } from "../../src/disclosure/roundNumbers.ts";

const interval = { lower: -0.041, upper: 0.223, level: 0.95, method: "t" };

describe("what is shown for sharing", () => {
  it("has points of the scale with one decimal, estimate and interval alike", () => {
    expect(roundNumbers({ pairedT: { estimate: 1.247, interval: { ...interval, lower: 0.96 } } })).toEqual({
      pairedT: { estimate: 1.2, interval: { lower: 1, upper: 0.2, level: 0.95, method: "t" } },
    });
  });
  it("keeps the side of 0 on which an interval ends", () => {
    expect(roundNumbers({ pairedT: { interval: { ...interval, lower: 0.013 } } })).toMatchObject({
      pairedT: { interval: { lower: 0.01 } },
    });
    expect(roundNumbers({ pairedT: { interval: { ...interval, lower: -0.004 } } })).toMatchObject({
      pairedT: { interval: { lower: -0.004 } },
    });
  });
  it("has what is finer than points with two, so that an interval never says 0 where it does not end there", () => {
    for (const finer of ["ageSlope", "effects", "shareChange"])
      expect(roundNumbers({ [finer]: { estimate: 0.091, interval } })).toEqual({
        [finer]: { estimate: 0.091, interval: { lower: -0.04, upper: 0.22, level: 0.95, method: "t" } },
      });
  });
});
