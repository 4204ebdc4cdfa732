/** Fields in points of the scale: one decimal, so that no set of scores can be worked back from mean and spread. */
const POINTS: ReadonlySet<string> = new Set([
  "mean",
  "sd",
  "se",
  "median",
  "q1",
  "q3",
  "estimate",
  "standardError",
  "hodgesLehmann",
  "sdPre",
  "standardErrorOfDifference",
  "standardDeviationOfChange",
  "bias",
  "preMean",
  "sampleMean",
  "observed",
  "expected",
  "expectedFromError",
  "excess",
  "meanChange",
  "nearerEnd",
  "meanChangeOfMissing",
  "meanAge",
]);

/** Parts whose estimates have no unit, or are finer than points. */
const UNITLESS: ReadonlySet<string> = new Set([
  "effects",
  "reliability",
  "measure",
  "intraclassCorrelation",
  "baseline",
  "effect",
  "dz",
  // points for each year of age are tenths of a point
  "ageSlope",
  "shareChange",
]);

/** Rounded to one decimal wherever they stand, in points of an item too. */
const MEAN_AND_SPREAD: ReadonlySet<string> = new Set(["mean", "sd"]);

/** Parts that hold no number of a child. */
const AS_THEY_ARE: ReadonlySet<string> = new Set(["plan", "instrument", "range", "provenance", "level", "release"]);

const toDecimals = (value: number, decimals: number): number => Math.round(value * 10 ** decimals) / 10 ** decimals || 0;

/** A mean as it is shown. */
export const toOneDecimal = (value: number | null): number | null => (value === null ? null : toDecimals(value, 1));

const shortened = (value: number): number => {
  if (Number.isInteger(value)) return value;
  return Math.abs(value) >= 1 ? toDecimals(value, 2) : Number(value.toPrecision(3));
};

/** The end of an interval keeps its side of 0: rounded onto 0 it would say that no change cannot be ruled out, or can. */
function besideZero(end: number, decimals: number): number {
  for (let more = decimals; more < 12; more += 1) {
    const near = toDecimals(end, more);
    if (near !== 0 || end === 0) return near;
  }
  return 0;
}

function intervalOf(interval: object, round: (value: number) => number): object {
  return Object.fromEntries(
    Object.entries(interval).map(([key, end]) => [key, (key === "lower" || key === "upper") && typeof end === "number" ? round(end) : end]),
  );
}

/**
 * Rounds what is shown: points of a scale to one decimal, everything else to two decimals or three digits.
 *
 * @param value a result; whole numbers stay
 * @param unitless whether estimates in it are without a unit
 * @returns the same shape
 */
export function roundNumbers<T>(value: T, unitless = false): T {
  return rounded(value, unitless) as T;
}

function rounded(value: unknown, unitless: boolean): unknown {
  if (typeof value === "number") return shortened(value);
  if (Array.isArray(value)) return value.map((item) => rounded(item, unitless));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => {
      if (AS_THEY_ARE.has(key)) return [key, field];
      const points = !unitless && !UNITLESS.has(key);
      if (typeof field === "number" && (MEAN_AND_SPREAD.has(key) || (points && POINTS.has(key)))) return [key, toDecimals(field, 1)];
      if (/interval$/i.test(key) && typeof field === "object" && field !== null) {
        const inPoints = points && key === "interval";
        return [key, intervalOf(field, (end) => besideZero(end, inPoints ? 1 : 2))];
      }
      return [key, rounded(field, unitless || UNITLESS.has(key))];
    }),
  );
}
