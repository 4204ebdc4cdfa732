import { normalCdf } from "@headway/stats";
import type { Instrument, Scale } from "../instrument/instrument.ts";
import { SimulateError } from "./simulateError.ts";

/**
 * How answers come about. A child stands at `standing` on a scale (mean 0, standard deviation 1 before). Its leaning on an
 * item is loading * standing + noise, of variance 1 in all, and the answer counts the thresholds below that leaning (the
 * graded response model with normal ogives; Samejima, F., 1969, Psychometrika Monograph 17).
 */
export interface AnswerModel {
  readonly items: number;
  /** What one answer adds to the score: 1 for sums, 1 / items for means. */
  readonly weight: number;
  readonly loading: number;
  readonly thresholds: readonly number[];
}

/** Where children begin: a little below the middle of the scale, so that there is room. */
const START = 0.25;
/** Half the distance between the outer thresholds of a questionnaire. */
const SPREAD = 1.5;

/** One threshold between each two answers, evenly spaced. */
export function thresholdsOf({ minimum, maximum }: Instrument["range"]): readonly number[] {
  const steps = maximum - minimum;
  return Array.from({ length: steps }, (_, at) => START - SPREAD + (2 * SPREAD * (at + 0.5)) / steps);
}

/** Points and weights of the standard normal distribution: the trapezoid rule, exact to many digits for smooth functions. */
const GRID: readonly (readonly [point: number, weight: number])[] = Array.from({ length: 81 }, (_, at) => {
  const point = (at - 40) / 5;
  return [point, Math.exp((-point * point) / 2) / (5 * Math.sqrt(2 * Math.PI))];
});

/** Covariance of two functions of a standard normal standing. */
function covarianceOver(one: (standing: number) => number, other: (standing: number) => number): number {
  const [a, b] = [GRID.map(([point]) => one(point)), GRID.map(([point]) => other(point))];
  const mean = (values: readonly number[]): number => GRID.reduce((sum, [, weight], at) => sum + weight * values[at]!, 0);
  const [meanA, meanB] = [mean(a), mean(b)];
  return mean(a.map((value, at) => (value - meanA) * (b[at]! - meanB)));
}

const varianceOver = (value: (standing: number) => number): number => covarianceOver(value, value);

/** Mean of what an item adds above its lowest answer, where its leaning is normal. */
function answerMean(thresholds: readonly number[], mean: number, variance: number): number {
  const sd = Math.sqrt(variance);
  return thresholds.reduce((sum, threshold) => sum + normalCdf((mean - threshold) / sd), 0);
}

/** Variance of the same: the square of a count is the sum of its first odd numbers. */
function answerVariance(thresholds: readonly number[], mean: number, variance: number): number {
  const sd = Math.sqrt(variance);
  const square = thresholds.reduce((sum, threshold, at) => sum + (2 * at + 1) * normalCdf((mean - threshold) / sd), 0);
  return square - answerMean(thresholds, mean, variance) ** 2;
}

/** Variance and reliability of a score where the mean standing is `shift`. */
function spreadOf(
  { items, weight, loading, thresholds }: AnswerModel,
  shift: number,
): { readonly variance: number; readonly reliability: number } {
  const noise = 1 - loading ** 2;
  const given = (standing: number): number => answerMean(thresholds, loading * (standing + shift), noise);
  const shared = varianceOver(given);
  const own = answerVariance(thresholds, loading * shift, 1);
  const sum = items * own + items * (items - 1) * shared;
  const reliability = items === 1 ? shared / own : (items / (items - 1)) * (1 - (items * own) / sum);
  return { variance: weight ** 2 * sum, reliability };
}

/** The place between two ends where a rising function reaches a value; null where it does not. */
function solve(rising: (at: number) => number, value: number, from: number, to: number): number | null {
  if (value < rising(from) || value > rising(to)) return null;
  let [low, high] = [from, to];
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    if (rising(middle) < value) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** How loosely and how tightly an answer may go with where a child stands. */
const LOADINGS = [0.01, 0.999] as const;

/** The model of a scale's answers with the reliability that was asked for. */
export function answerModel(scale: Scale, { range, scoring }: Instrument, reliability: number): AnswerModel {
  const items = scale.items.length;
  const model = { items, weight: scoring.method === "mean" ? 1 / items : 1, thresholds: thresholdsOf(range) };
  const reached = (loading: number): number => spreadOf({ ...model, loading }, 0).reliability;
  const loading = solve(reached, reliability, ...LOADINGS);
  if (loading !== null) return { ...model, loading };
  const [least, most] = LOADINGS.map((at) => reached(at).toFixed(2));
  throw new SimulateError(
    `reliability: cannot be had for the ${items} items of ${scale.id}; found ${reliability}, expected ${least} to ${most}`,
  );
}

/** Standard deviation of the scores before, in points. */
export const scoreSd = (model: AnswerModel): number => Math.sqrt(spreadOf(model, 0).variance);

/** Mean change of the score in points where standing moves by `shift`. */
const meanChange = ({ items, weight, loading, thresholds }: AnswerModel, shift: number): number =>
  items * weight * (answerMean(thresholds, loading * shift, 1) - answerMean(thresholds, 0, 1));

/** A standing beyond which nobody is. */
const FAR = 8;

/** How far standing has to move for a mean change in points. */
export function shiftFor(model: AnswerModel, points: number, scale: string): number {
  const shift = solve((at) => meanChange(model, at), points, -FAR, FAR);
  if (shift !== null) return shift;
  const [least, most] = [-FAR, FAR].map((at) => meanChange(model, at).toFixed(1));
  throw new SimulateError(`change: more than ${scale} can hold; found ${points.toFixed(2)} points, expected ${least} to ${most}`);
}

/** Variance of changes of the score, in points. */
function changeVariance(model: AnswerModel, shift: number, stability: number): number {
  const { items, weight, loading, thresholds } = model;
  const before = (standing: number): number => answerMean(thresholds, loading * standing, 1 - loading ** 2);
  const after = (standing: number): number =>
    answerMean(thresholds, loading * (shift + stability * standing), 1 - (loading * stability) ** 2);
  return spreadOf(model, 0).variance + spreadOf(model, shift).variance - 2 * (items * weight) ** 2 * covarianceOver(before, after);
}

/** Variance of the clusters' mean changes where clusters make up a share of what is new in the standing after. */
function clusterVariance({ items, weight, loading, thresholds }: AnswerModel, shift: number, stability: number, share: number): number {
  const fresh = (1 - stability ** 2) * share;
  const rest = 1 - loading ** 2 * fresh;
  return (items * weight) ** 2 * varianceOver((effect) => answerMean(thresholds, loading * (shift + Math.sqrt(fresh) * effect), rest));
}

/** The share of what is new that clusters must make up for an intraclass correlation of changes. */
export function shareFor(model: AnswerModel, shift: number, stability: number, icc: number, scale: string): number {
  if (icc === 0) return 0;
  const total = changeVariance(model, shift, stability);
  const correlation = (share: number): number => clusterVariance(model, shift, stability, share) / total;
  const share = solve(correlation, icc, 0, 1);
  if (share !== null) return share;
  const most = correlation(1).toFixed(2);
  throw new SimulateError(
    `clustering: more than changes of ${scale} can have; found ${icc}, expected at most ${most} at this reliability and stability`,
  );
}
