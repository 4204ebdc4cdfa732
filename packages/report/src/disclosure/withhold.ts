import type { Released } from "./released.ts";

/** With fewer children, single scores could be worked back from mean and spread. */
const FEWEST_FOR_SPREAD = 20;

/** Fields that hold the spread of scores, or give it away beside the mean. */
const SPREAD: ReadonlySet<string> = new Set([
  "sd",
  "se",
  "standardError",
  "statistic",
  "logPValue",
  "median",
  "q1",
  "q3",
  "sdPre",
  "standardDeviationOfChange",
]);

/** Shown where a number was withheld. */
export const WITHHELD = "withheld: it could point to a few people";

const OPEN: ReadonlySet<string> = new Set([
  "range",
  "criterion",
  "cutoff",
  "items",
  "samples",
  "imputations",
  "seed",
  "power",
  "alpha",
  "priorScale",
  "requiredN",
  "benchmark",
  "level",
]);

/** Parts that are open but hold numbers that come from the scores. */
const FROM_SCORES: ReadonlySet<string> = new Set(["requiredN", "benchmark"]);

/** What is concluded from numbers that are withheld is withheld with them. */
const CONCLUSIONS = {
  verdict: {
    kind: "cannot-tell",
    direction: null,
    main: null,
    methods: { agreeing: null, compared: null },
    dissenting: [],
    rule: WITHHELD,
  },
  equivalent: null,
  reachable: null,
  missingWouldBe: null,
  converged: null,
  singular: null,
} as const;

/**
 * Takes every number out of a result and leaves its words.
 *
 * @param value a result, or a part of one
 * @returns the same shape with null for each number and interval
 */
export function withhold<T>(value: T): Released<T> {
  return without(value) as Released<T>;
}

function without(value: unknown): unknown {
  if (typeof value === "number") return null;
  if (Array.isArray(value)) return value.map(without);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => {
      if (Object.hasOwn(CONCLUSIONS, key)) return [key, CONCLUSIONS[key as keyof typeof CONCLUSIONS]];
      if (OPEN.has(key) && !FROM_SCORES.has(key) && !Array.isArray(field)) return [key, field];
      if (/interval$/i.test(key)) return [key, null];
      // why a number was not computed tells of the scores: that all are equal, or how few there are
      return [key, /reason$/i.test(key) ? WITHHELD : without(field)];
    }),
  );
}

/**
 * Takes the numbers out of every part of a result that rests on too few children.
 *
 * @param value a result; a part that has an `n` rests on that many children
 * @param threshold smallest n that is shown
 * @returns the same shape
 */
export function withoutSmallGroups<T>(value: T, threshold: number): Released<T> {
  return sweep(value, threshold) as Released<T>;
}

function sweep(value: unknown, threshold: number): unknown {
  if (Array.isArray(value)) return value.map((item) => sweep(item, threshold));
  if (typeof value !== "object" || value === null) return value;
  const { n } = value as { readonly n?: unknown };
  if (typeof n === "number" && n > 0 && n < threshold) return without(value);
  const few = typeof n === "number" && n < FEWEST_FOR_SPREAD;
  return Object.fromEntries(
    Object.entries(value).map(([key, field]) => {
      if (OPEN.has(key) && !Array.isArray(field)) return [key, field];
      return [key, few && typeof field === "number" && SPREAD.has(key) ? null : sweep(field, threshold)];
    }),
  );
}
