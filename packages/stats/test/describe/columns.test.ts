import { expect, describe as group, it } from "vitest";
import { CompensatedSum } from "../../src/describe/compensatedSum.ts";
import { describe } from "../../src/describe/describe.ts";
import { deviations, sumOfProducts } from "../../src/describe/deviations.ts";
import { distinctValues } from "../../src/describe/distinctValues.ts";
import { moments } from "../../src/describe/moments.ts";
import { type QuantileType, quantile } from "../../src/describe/quantile.ts";

const near = (value: number) => expect.closeTo(value, 10);
const HUGE = 2 ** 53;

// R 4.2.2: sum, mean, var, sd, median, quantile; G1 and G2 of Joanes and Gill written out
group("a description, as R gives it", () => {
  const shown = {
    kind: "describe",
    n: 6,
    dropped: 1,
    sum: 25,
    mean: near(4.1666666666667),
    variance: near(6.9666666666667),
    standardDeviation: near(2.6394443859772),
    standardError: near(1.0775486583496),
    median: 3.5,
    q1: 2.25,
    q3: 4.75,
    minimum: 2,
    maximum: 9,
    skewness: near(1.4937172963384),
    kurtosis: near(2.2904695405325),
    reason: null,
  };

  it("of six values", () => {
    const found = describe([2, 2, null, 3, 5, 9, 4]);
    expect(found).toEqual(shown);
    expect(Object.isFrozen(found)).toBe(true);
    expect(describe([2, 2, null, 3, 5, 9, 4], { quantileType: 6 })).toEqual({ ...shown, q1: 2, q3: 6 });
  });

  const empty = { mean: null, variance: null, standardDeviation: null, standardError: null, skewness: null, kurtosis: null };
  it("of none, one, two, three and four values, with what they cannot carry", () => {
    const none = { median: null, q1: null, q3: null, minimum: null, maximum: null };
    expect(describe([])).toEqual({ kind: "describe", n: 0, dropped: 0, sum: 0, ...empty, ...none, reason: "no value" });
    expect(describe([3])).toMatchObject({ ...empty, mean: 3, reason: "one value has no variance" });
    expect(describe([3, 5])).toMatchObject({
      variance: 2,
      standardError: near(1),
      skewness: null,
      kurtosis: null,
      reason: "2 values: skewness needs 3 and kurtosis needs 4",
    });
    expect(describe([1, 2, 4])).toMatchObject({ skewness: near(0.93521952958282), kurtosis: null, reason: "3 values: kurtosis needs 4" });
    expect(describe([1, 2, 4, 9])).toMatchObject({ skewness: near(1.3309377322477), kurtosis: near(1.5), reason: null });
  });

  it("of values that are all equal, which have no shape", () => {
    const reason = "all values are equal: skewness and kurtosis are not defined";
    for (const values of [
      [5, 5],
      [5, 5, 5, 5],
      [0.1, 0.1, 0.1],
    ])
      expect(describe(values)).toMatchObject({ standardDeviation: 0, standardError: 0, skewness: null, kurtosis: null, reason });
  });
});

group("sums and moments", () => {
  it("lose nothing where a large term comes first, last or in between", () => {
    for (const terms of [
      [HUGE, 1, 1, -HUGE],
      [1, HUGE, 1, -HUGE],
      [1, 1, HUGE, -HUGE],
      [-HUGE, 1, 1, HUGE],
    ]) {
      const sum = new CompensatedSum();
      for (const term of terms) sum.add(term);
      expect(sum.value).toBe(2);
    }
  });

  it("keep a term that is lost beside a much larger one, before it and after it", () => {
    for (const terms of [
      [1, 1e-20, -1],
      [1e-20, 1, -1],
    ]) {
      const sum = new CompensatedSum();
      for (const term of terms) sum.add(term);
      expect(sum.value).toBe(1e-20);
    }
  });

  it("keep what rounding takes from the mean", () => {
    const { mean, meanRemainder, sumOfSquares } = moments([1e9 + 0.5, 1e9, 1e9]);
    expect(mean - 1e9 + meanRemainder).toBeCloseTo(1 / 6, 14);
    expect(sumOfSquares).toBeCloseTo(1 / 6, 14);
    // no double lies between 1e16 and 1e16 + 2: the mean is rounded by 2 / 3, and the sum of squares is that of 0, 2, 2
    expect(moments([1e16, 1e16 + 2, 1e16 + 2]).sumOfSquares).toBeCloseTo(8 / 3, 14);
  });

  it("are zero for no value, and leave missing values out", () => {
    expect(moments([])).toEqual({ n: 0, dropped: 0, sum: 0, mean: 0, meanRemainder: 0, sumOfSquares: 0 });
    expect(moments([null, undefined, Number.NaN, Number.POSITIVE_INFINITY])).toMatchObject({ n: 0, dropped: 4, mean: 0, sumOfSquares: 0 });
    const five = { n: 5, dropped: 3, sum: 19, mean: 3.8, meanRemainder: near(0), sumOfSquares: near(10.8) };
    expect(moments([2, null, 5], { ...[2, 3, 3], length: 3 })).toEqual(five);
  });

  it("of deviations from a weighted mean", () => {
    const found = deviations([1e9 + 1, 1e9 + 2, 1e9 + 4], [1, 2, 1]);
    expect(found.mean).toBe(1e9 + 2.25);
    expect([...found.values]).toEqual([-1.25, -0.25, 1.75]);
    expect(sumOfProducts(found.values, [4, 8, 4], [1, 2, 1])).toBe(-2);
    // thirds of 1e9 are rounded: what the first mean leaves behind is taken out by the second
    const thirds = deviations([1e9, 1e9 + 1, 1e9 + 1], [1, 1, 1]);
    expect(thirds.values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 15);
    expect(thirds.mean).toBeCloseTo(1e9 + 2 / 3, 6);
  });
});

group("the distinct values of a column", () => {
  it("stand in order with how often each occurs, and -0 is 0", () => {
    const found = distinctValues([3, null, 1, 3, -0, 0, 1, 3, Number.NaN]);
    expect(found).toEqual({ values: Float64Array.of(0, 1, 3), counts: Float64Array.of(2, 2, 3), n: 7, dropped: 2 });
    expect(Object.is(distinctValues([-0]).values[0], 0)).toBe(true);
    expect(distinctValues([])).toEqual({ values: new Float64Array(0), counts: new Float64Array(0), n: 0, dropped: 0 });
  });

  it("count weights, leave out those of 0 and tell what is missing", () => {
    const found = distinctValues([3, null, 1, 3, -0, 9], [1, 4, 2, 1, 3, 0]);
    expect(found).toEqual({ values: Float64Array.of(0, 1, 3), counts: Float64Array.of(3, 2, 2), n: 7, dropped: 4 });
    expect(Object.is(distinctValues([-0, 0], [1, 1]).values[0], 0)).toBe(true);
    expect(distinctValues([-0, 0], [1, 2]).counts).toEqual(Float64Array.of(3));
  });

  it.each([-1, 1.5, Number.NaN])("refuse a weight of %d", (weight) => {
    const message = `weights: argument range; found ${weight}, expected whole numbers from 0 up (how often each row counts)`;
    for (const use of [distinctValues, moments]) expect(() => use([1, 2], [1, weight])).toThrow(message);
  });

  it("refuse weights that are more or fewer", () => {
    expect(() => moments([1, 2], [1])).toThrow("weights: length mismatch; found length 1, expected length 2");
  });
});

// R 4.2.2: sapply(1:9, function(t) quantile(x, p, type = t))
group("quantiles, as R gives them", () => {
  const five = [20, 4, 7, 11, 2];
  const ten = [1, 2, 4, 7, 11, 16, 22, 29, 37, 46];
  it.each<[readonly number[], number, readonly number[]]>([
    [five, 0, [2, 2, 2, 2, 2, 2, 2, 2, 2]],
    [five, 0.2, [2, 3, 2, 2, 3, 2.4, 3.6, 2.8, 2.85]],
    [five, 0.25, [4, 4, 2, 2.5, 3.5, 3, 4, 3.3333333333333, 3.375]],
    [five, 0.6, [7, 9, 7, 7, 9, 9.4, 8.6, 9.1333333333333, 9.1]],
    [five, 0.75, [11, 11, 11, 10, 13.25, 15.5, 11, 14, 13.8125]],
    [five, 1, [20, 20, 20, 20, 20, 20, 20, 20, 20]],
    [[2, 4, 7, 11], 0.5, [4, 5.5, 4, 4, 5.5, 5.5, 5.5, 5.5, 5.5]],
    [ten, 0.05, [1, 1, 1, 1, 1, 1, 1.45, 1, 1]],
    [ten, 0.15, [2, 2, 2, 1.5, 2, 1.65, 2.7, 1.8833333333333, 1.9125]],
    [ten, 0.25, [4, 4, 2, 3, 4, 3.5, 4.75, 3.8333333333333, 3.875]],
    [ten, 0.35, [7, 7, 7, 5.5, 7, 6.55, 7.6, 6.85, 6.8875]],
  ])("of %j at %d", (values, p, expected) => {
    expect(expected.map((_, at) => quantile(values, p, { type: (at + 1) as QuantileType }))).toEqual(expected.map(near));
  });

  it("take a product that rounding moves off a whole number as that number", () => {
    // 0.1 + 0.2 is a little above 0.3, and 1 - 0.8 a little below 0.2
    for (const [off, p] of [
      [0.1 + 0.2, 0.3],
      [1 - 0.8, 0.2],
    ] as const)
      for (const type of [1, 2, 4, 6, 7] as const) {
        const values = type === 6 ? ten.slice(0, 9) : type === 7 ? [...ten, 60] : ten;
        expect(quantile(values, off, { type })).toBe(quantile(values, p, { type }));
      }
  });

  it("between two equal values are that value, to the last digit", () => {
    for (const p of [0.1, 0.3, 0.7, 0.9]) expect(quantile([0.1, 0.1, 0.7], p / 2)).toBe(0.1);
    expect(quantile([], 0.5)).toBeNull();
    expect(quantile([5], 0.5)).toBe(5);
  });

  it.each([-0.1, 1.1, Number.NaN])("refuse %d as a probability", (p) => {
    expect(() => quantile([1], p)).toThrow(`p: argument range; found ${p}, expected a number from 0 to 1`);
  });

  it.each([0, 10, 2.5])("refuse %d as a type", (type) => {
    expect(() => quantile([1], 0.5, { type: type as 1 })).toThrow(`type: unknown option; found ${type}, expected 1 to 9`);
  });
});
