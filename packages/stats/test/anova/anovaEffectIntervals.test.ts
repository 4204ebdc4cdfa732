import { describe, expect, it } from "vitest";
import { anovaEffectIntervals } from "../../src/anova/anovaEffectIntervals.ts";
import { effectShareInterval } from "../../src/anova/effectShareInterval.ts";
import { factorialAnova } from "../../src/anova/factorialAnova.ts";

// R's data set warpbreaks
const breaks = [
  26, 30, 54, 25, 70, 52, 51, 26, 67, 18, 21, 29, 17, 12, 18, 35, 30, 36, 36, 21, 24, 18, 10, 43, 28, 15, 26, 27, 14, 29, 19, 29, 31, 41,
  20, 44, 42, 26, 19, 16, 39, 28, 21, 39, 29, 20, 21, 24, 17, 13, 15, 15, 16, 28,
];
const wool = { name: "wool", levels: ["A", "B"], codes: breaks.map((_, row) => Math.floor(row / 27)) };
const tension = { name: "tension", levels: ["L", "M", "H"], codes: breaks.map((_, row) => Math.floor(row / 9) % 3) };
const rows = () => anovaEffectIntervals(factorialAnova({ response: breaks, factors: [wool, tension] }));

describe("anovaEffectIntervals", () => {
  // effectsize 0.8.3: eta_squared, omega_squared, epsilon_squared(aov(breaks ~ wool * tension), ci = .9, alternative = "two.sided")
  const expected = {
    etaSquared: [0.178283255, 0.0567636616, 0.370134167, 0.24427079],
    partialEtaSquared: [0.213268807, 0.0873329989, 0.410956, 0.292735965],
    omegaSquared: [0.156115024, 0.0380583143, 0.340591126, 0.208025138],
    partialOmegaSquared: [0.178131142, 0.0547031116, 0.3670911, 0.240445156],
    epsilonSquared: [0.156916027, 0.0396106053, 0.34322954, 0.209519681],
    partialEpsilonSquared: [0.185397815, 0.0641142355, 0.380643392, 0.250019312],
  } as const;

  // effectsize finds its limits by a search good to about five digits
  it.each(Object.entries(expected))("gives the limits of %s as effectsize does", (name, [woolUpper, lower, upper, bothUpper]) => {
    const of = (term: number) => rows()[term]![name as keyof typeof expected]!;
    expect(of(0).upper).toBeCloseTo(woolUpper, 4);
    expect(of(1).lower).toBeCloseTo(lower, 4);
    expect(of(1).upper).toBeCloseTo(upper, 4);
    expect(of(2).upper).toBeCloseTo(bothUpper, 4);
  });

  it("has nothing where the effect has nothing", () => {
    const flat = anovaEffectIntervals(
      factorialAnova({ response: [1, 1, 1, 1], factors: [{ name: "g", levels: ["a", "b"], codes: [0, 0, 1, 1] }] }),
    );
    expect(flat[0]).toMatchObject({ partialEtaSquared: null, reason: expect.any(String) });
  });
});

describe("effectShareInterval", () => {
  it("takes a share below 0 as none", () => {
    expect(effectShareInterval(-0.01, 2, 30)).toEqual(effectShareInterval(0, 2, 30));
  });

  it("names the share that is none", () => {
    expect(() => effectShareInterval(1, 2, 30)).toThrow(/share: argument range; found 1/);
  });
});
