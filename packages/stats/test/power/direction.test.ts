import { describe, expect, it } from "vitest";
import { tTestPower } from "../../src/power/tTestPower.ts";
import { tTestSampleSize } from "../../src/power/tTestSampleSize.ts";

describe("power in a direction", () => {
  it("needs as many children for a fall as for a rise of the same size", () => {
    const rise = tTestSampleSize({ effect: 0.4 }, { alternative: "greater" });
    const fall = tTestSampleSize({ effect: -0.4 }, { alternative: "less" });
    expect(fall.n).toBe(rise.n);
    expect(fall.powerAtN).toBeCloseTo(rise.powerAtN ?? 0, 12);
  });

  it("asks for more children than one, or than the design effect", () => {
    expect(() => tTestPower({ n: 1, effect: 0.5 })).toThrow("expected a finite number above 1");
    expect(() => tTestPower({ n: 2, effect: 0.5 }, { designEffect: 2.5 })).toThrow("above the design effect (2.5)");
  });
});
