import { describe, expect, it } from "vitest";
import { mixedTermTest } from "../../src/clustered/mixedTermTest.ts";
import { fitRandomIntercepts } from "../../src/clustered/randomInterceptModel.ts";

const coded = (name: string, levels: readonly string[], values: readonly string[]) => ({
  name,
  levels,
  codes: values.map((value) => levels.indexOf(value)),
});
const group = coded("group", ["p", "q", "r", "s", "t"], [..."ppqqqrrrrssssstttttt"]);
const ref = coded("ref", ["x", "y", "z"], [..."xyxyzxxzyyyzxxxzyzzy"]);
const age = coded("age", ["o", "y"], [..."oyooyyoyoyyooyoyyoyo"]);
const response = [3, 5, 9, 8, 12, 4, 2, 6, 1, 7, 9, 11, 6, 8, 2, 4, 3, 8, 7, 1];

// expected: lmerTest 3.1-3 on R 4.2.2, anova(lmer(...), type = 3), sum-to-zero contrasts
describe("mixedTermTest", () => {
  it("gives lmerTest's df2 for the only term of a model", () => {
    const mixed = fitRandomIntercepts({ response, factors: [ref], groupings: [group] });
    const test = mixedTermTest(mixed, "ref");
    expect(test.f!).toBeCloseTo(15.4881358359, 6);
    expect(test.df2!).toBeCloseTo(13.1836934844, 5);
  });

  it("gives lmerTest's df2 for terms of several degrees of freedom among others", () => {
    const mixed = fitRandomIntercepts({ response, factors: [ref, age], groupings: [group] });
    const tests = ["ref", "age", "ref:age"].map((term) => mixedTermTest(mixed, term));
    const expected = [
      [33.0265094003, 10.0825388258],
      [3.9584454191, 10.0701363899],
      [7.6067128652, 10.2147647161],
    ] as const;
    expected.forEach(([f, df2], place) => {
      expect(tests[place]!.f!).toBeCloseTo(f, 5);
      expect(tests[place]!.df2!).toBeCloseTo(df2, 4);
    });
  });

  // made in R with set.seed(7); x is centred there too
  const arm = coded("arm", ["k", "l", "m"], [..."mkkkklkmkkkklkkklkmklkmmmklkmklkkkkmklmklklkmkkmmmllll"]);
  const band = coded("band", ["u", "v", "w"], [..."vuuuuuuvwvvvvvuvuvwvuvvvvwwwuvuuuwuvuuwuvvvuwuuvvuvuwu"]);
  const site = coded("site", [..."1234567"], [..."135474721114321211316463454612325725377274225151476335"]);
  const list = (text: string): number[] => text.split(" ").map(Number);
  const x = list(
    "14 16 6 8 5 10 8 14 11 16 11 16 14 7 8 14 5 15 10 14 16 14 14 15 13 12 5 15 14 6 16 7 12 9 6 11 16 6 5 15 11 6 9 5 10 16 12 6 11 16 15 16 10 8",
  );
  const y = list(
    "22 16 14 15 13 17 15 22 16 20 17 18 13 12 16 16 18 17 14 18 18 13 22 24 21 15 15 13 20 16 19 13 17 12 13 24 17 13 13 17 16 9 11 14 21 15 18 20 23 24 18 15 18 22",
  );
  const wide = { response: y, factors: [arm, band], groupings: [site] };

  it.each<[string, { readonly terms?: readonly string[]; readonly covariate?: boolean }, Record<string, readonly [number, number]>]>([
    [
      "two factors of three levels",
      {},
      {
        arm: [15.6375205528, 41.8981625455],
        band: [3.93042545305, 41.5362142353],
        "arm:band": [3.14363448658, 41.9719087563],
      },
    ],
    [
      "two factors of three levels, a covariate, and its slope by one of them",
      { terms: ["arm", "band", "arm:band", "x", "x:arm"], covariate: true },
      {
        arm: [18.007830217, 40.6550460602],
        band: [0.797910839186, 40.4198963815],
        x: [11.2539373252, 40.754777578],
        "arm:band": [3.07977555813, 39.1572415119],
        "x:arm": [0.452955946866, 39.6714557764],
      },
    ],
    [
      "a factor of three levels and a covariate",
      { terms: ["arm", "x"], covariate: true },
      { arm: [22.7986864824, 47.5473409123], x: [15.6552565473, 49.1003543853] },
    ],
  ])("gives lmerTest's F and df2 for %s", (_, { terms, covariate }, expected) => {
    const data = covariate === true ? { ...wide, covariates: [{ name: "x", values: x }] } : wide;
    const mixed = fitRandomIntercepts(data, terms === undefined ? {} : { terms });
    for (const [term, [f, df2]] of Object.entries(expected)) {
      const test = mixedTermTest(mixed, term);
      expect([term, test.f! / f]).toEqual([term, expect.closeTo(1, 6)]);
      expect([term, test.df2! / df2]).toEqual([term, expect.closeTo(1, 5)]);
    }
  });

  // four sites of five children, two of them in the first arm; lmerTest's df2 comes from numeric derivatives
  const few = {
    response: list("7 6 9 8 10 14 10 13 17 17 12 11 12 11 11 18 20 18 18 17"),
    factors: [coded("arm", ["x", "y", "z"], [..."xxxxxxxxxxyyyyyzzzzz"]), coded("turn", ["a", "b"], [..."bbaaabbaaabbaaabbaaa"])],
    groupings: [coded("site", [..."1234"], [..."11111222223333344444"])],
  };
  const rows = list("1 2 3 4 6 7 8 11 12 13 14 15 16 17 18 19 20").map((row) => row - 1);
  const some = (values: readonly number[]): number[] => rows.map((row) => values[row]!);
  const uneven = {
    response: some(few.response),
    factors: few.factors.map((factor) => ({ ...factor, codes: some(factor.codes) })),
    groupings: few.groupings.map((factor) => ({ ...factor, codes: some(factor.codes) })),
  };

  it.each([
    ["with one degree of freedom for each difference between arms", few, "arm", 0.957596239081, 1],
    ["with two or fewer, not all alike", uneven, "arm", 1.9904484359, 2],
    ["of children within the sites", few, "turn", 2.21385542397, 15],
    ["of children within uneven sites", uneven, "turn", 0.0996904917613, 12.0112086535],
  ])("gives lmerTest's df2 where sites are few: %s", (_, data, term, f, df2) => {
    const test = mixedTermTest(fitRandomIntercepts(data, { terms: ["arm", "turn"] }), term);
    expect(test.f! / f).toBeCloseTo(1, 5);
    expect(test.df2!).toBeCloseTo(df2, 5);
  });

  it("has no test of a term with a difference that no child can show, and says why", () => {
    const without = rows.filter((row) => few.factors[0]!.codes[row] !== 2 || few.factors[1]!.codes[row] !== 1);
    const empty = {
      response: without.map((row) => few.response[row]!),
      factors: few.factors.map((factor) => ({ ...factor, codes: without.map((row) => factor.codes[row]!) })),
      groupings: few.groupings.map((factor) => ({ ...factor, codes: without.map((row) => factor.codes[row]!) })),
    };
    const test = mixedTermTest(fitRandomIntercepts(empty, { terms: ["arm", "turn", "arm:turn"] }), "arm:turn");
    expect(test).toMatchObject({ f: null, df1: 2, pValue: null });
    expect(test.reason).toMatch(/estimable|empty|aliased/);
  });
});
