import { describe, expect, it } from "vitest";
import {
  noncentralFCdf,
  noncentralTCdf,
  noncentralTLogCdf,
  noncentralTLogUpperTail,
  studentizedRangeLogCdf,
  studentizedRangeLogUpperTail,
} from "../../src/index.ts";
import { functionCalls } from "./functionCalls.ts";

describe("the noncentral t", () => {
  // both tails as integrals of the density of log s times pnorm(t s - noncentrality), by `integrate` of R 4.2.2 in 399 pieces
  it.each([
    [500, 4, 60, -0.00040758451990603072, -7.8054660213157572],
    [2000, 4, 60, -1.6207509035082103e-6, -13.332621805836499],
    [80, 8, 41, -0.022713488216485625, -3.7961315846608374],
    [45, 8, 41, -0.55224005412043276, -0.85721756711412733],
    [5, 0.7, 50, -37.288479535207763, null],
    [100, 0.7, 50, -0.63062804339808021, -0.7598371669899977],
    [1, 0.5, -2, -0.0095879060494910972, -4.6520428839145396],
    [1, 0.9, 1.5, -1.330832041513007, -0.30687480936480038],
    [20, 400, 18, -0.053506526329484258, -2.954585621549894],
    [25, 30, 2, null, -39.045453646014437],
    [2, 5, -1, -0.0059139150638433668, -5.133402719800725],
  ])("at %d on %d degrees of freedom with noncentrality %d has the tails of the integral", (t, df, noncentrality, lower, upper) => {
    if (lower !== null) expect(noncentralTLogCdf(t, df, noncentrality) / lower).toBeCloseTo(1, 10);
    if (upper !== null) expect(noncentralTLogUpperTail(t, df, noncentrality) / upper).toBeCloseTo(1, 11);
  });

  it("without degrees of freedom that end, and at 0, is a normal tail", () => {
    expect(noncentralTCdf(0, 7, 1.5)).toBeCloseTo(0.066807201268858071, 15);
    expect(functionCalls(() => noncentralTCdf(0, 7, 1.5))).toBeLessThanOrEqual(8);
    expect(functionCalls(() => noncentralTCdf(3, Number.POSITIVE_INFINITY, 1.5))).toBeLessThanOrEqual(8);
  });
});

// a way of integrating that reaches elsewhere, or with another step, gives the same digits with more work
describe("an integral takes the way that is the shortest for its arguments", () => {
  it.each([
    [2, 29, 1, 52],
    [0.5, 10, 1, 514],
    [10, 326, 3, 314],
    [2, 5, -1, 893],
    [500, 4, 60, 1586],
    [1, 0.5, 2, 6352],
    [1, 0.5, -2, 9993],
    [30, 20, 45, 660],
    [3, 24, 1, 60],
    [25, 30, 2, 568],
    [3, 1000, -1, 86],
    [5, 0.7, 50, 633],
    [100, 0.7, 50, 1716],
    [80, 8, 41, 1419],
    [45, 8, 41, 1327],
    [1, 0.9, 1.5, 3261],
    [20, 400, 18, 356],
  ])("of the noncentral t at %d on %d degrees of freedom with noncentrality %d", (t, df, noncentrality, calls) => {
    expect(functionCalls(() => noncentralTCdf(t, df, noncentrality))).toBeLessThanOrEqual(1.03 * calls);
  });

  it.each([
    [1, 3, 10, 372, 877],
    [3.5, 3, 315, 42, 46],
    [12, 4, 30, 384, 388],
    [25, 3, 60, 239, 243],
    [0.2, 8, 40, 47, 148],
    [19, 3, 1e5, 41, 45],
    [21, 3, 1e5, 220, 224],
    [3, 3, 23.9, 368, 372],
    [3, 3, 24, 50, 54],
  ])("of the studentized range at %d of %d means on %d degrees of freedom", (q, means, df, upper, lower) => {
    expect(functionCalls(() => studentizedRangeLogUpperTail(q, means, df))).toBeLessThanOrEqual(1.03 * upper);
    expect(functionCalls(() => studentizedRangeLogCdf(q, means, df))).toBeLessThanOrEqual(1.03 * lower);
  });

  it.each([
    [2, 3, 20, 4, 626],
    [0.5, 3, 20, 4, 518],
    [30, 3, 20, 400, 5037],
    [2, 3, Number.POSITIVE_INFINITY, 4, 449],
  ])("of the noncentral F at %d on %d and %d degrees of freedom with noncentrality %d", (f, df1, df2, noncentrality, calls) => {
    expect(functionCalls(() => noncentralFCdf(f, df1, df2, noncentrality))).toBeLessThanOrEqual(1.03 * calls);
  });
});
