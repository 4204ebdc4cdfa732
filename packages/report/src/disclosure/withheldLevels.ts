import type { Evaluation, EvaluationBy } from "@headway/core";
import { tellsEveryScore } from "./areAlike.ts";
import { hiddenLosses } from "./hiddenLosses.ts";
import { hiddenParts } from "./hiddenParts.ts";
import { remainderIsSafe } from "./remainderIsSafe.ts";

/** What of the siblings may be shown beside the whole. */
export interface WithheldLevels {
  /** Levels of which nothing is shown. */
  readonly levels: ReadonlySet<string>;
  /** Scales that are withheld of a level, by level. */
  readonly scales: ReadonlyMap<string, ReadonlySet<string>>;
  /** Levels of which some scale is withheld because all children of one of them are alike. */
  readonly alike: ReadonlySet<string>;
  /** Levels of which it is withheld how many left, because of another's few. */
  readonly losses: ReadonlySet<string>;
  /** Factors whose levels are shown in no sibling. */
  readonly factors: ReadonlySet<string>;
}

type Count = (evaluation: Evaluation) => number;
type Factor = Evaluation["participants"]["factors"][number];

const countOf = (evaluation: Evaluation | null, count: Count): number => (evaluation === null ? 0 : count(evaluation));

/** Children of the whole who are at no level that is counted. */
const restOf = ({ overall, levels }: EvaluationBy, count: Count): number =>
  count(overall) - levels.reduce((sum, { evaluation }) => sum + countOf(evaluation, count), 0);

/** Whether the mean of those without a level could be worked out from all and the levels, in spite of rounding. */
const restTells = (by: EvaluationBy, threshold: number): boolean =>
  by.overall.outcomes.some(({ scale, range, n }) => !remainderIsSafe(range, n, n - restOf(by, scaleCount(scale)), threshold));

/**
 * Levels that are too small at some step, and as many others as it takes that all minus the others does not give them away.
 * Those without a level are one more part where they could be worked out too.
 */
function hiddenLevels(
  by: EvaluationBy,
  counts: readonly Count[],
  threshold: number,
  withheld: readonly number[] = [],
): ReadonlySet<string> {
  const parts = by.levels.map(({ evaluation }) => counts.map((count) => countOf(evaluation, count)));
  const rest = counts.map((count) => restOf(by, count));
  // those without a level may be too few to hide a level of alike children among them
  const remainder = withheld.length === 0 ? rest : [];
  const whole = withheld.length === 0 && restTells(by, threshold) ? { counts: [...parts, rest] } : { counts: parts, remainder };
  const hidden = hiddenParts({ ...whole, withheld }, threshold);
  return new Set(by.levels.flatMap(({ level }, at) => (hidden.has(at) ? [level] : [])));
}

const stepCount =
  (step: "enrolled" | "paired"): Count =>
  ({ flow }) =>
    flow[step];

const scaleCount =
  (scale: string): Count =>
  ({ outcomes }) =>
    outcomes.find((outcome) => outcome.scale === scale)?.n ?? 0;

const groupCount =
  (factor: string, level: string, step: "enrolled" | "paired"): Count =>
  ({ participants }) =>
    participants.factors.find((one) => one.factor === factor)?.levels.find((one) => one.level === level)?.[step] ?? 0;

/** Children at a level of a factor in the model of one outcome. */
const modelCount =
  (scale: string, factor: string, level: string): Count =>
  ({ outcomes }) =>
    (outcomes.find((outcome) => outcome.scale === scale)?.anovaOfChange.cells ?? []).reduce(
      (sum, { levels, n }) => sum + (levels[factor] === level ? n : 0),
      0,
    );

/** Positions of the levels all of whose children have the same score on a scale, before or after, or the same change. */
const alikeLevels = ({ levels }: EvaluationBy, scale: string, threshold: number): readonly number[] =>
  levels.flatMap(({ evaluation }, at) => {
    const outcomes = evaluation?.outcomes ?? [];
    return outcomes.some((outcome) => outcome.scale === scale && outcome.n >= threshold && tellsEveryScore(outcome)) ? [at] : [];
  });

/** Whether each sibling that is shown, and all the others together, have enough children, or there are no others. */
export function thickAcross(by: EvaluationBy, hidden: ReadonlySet<string>, count: Count, threshold: number): boolean {
  const shown = by.levels.filter(({ level }) => !hidden.has(level)).map(({ evaluation }) => countOf(evaluation, count));
  const others = count(by.overall) - shown.reduce((sum, n) => sum + n, 0);
  return [...shown, ...(others === 0 ? [] : [others])].every((n) => n >= threshold);
}

function factorIsThick(by: EvaluationBy, hidden: ReadonlySet<string>, { factor, levels }: Factor, threshold: number): boolean {
  const counts = levels.flatMap(({ level }) => [
    groupCount(factor, level, "enrolled"),
    groupCount(factor, level, "paired"),
    ...by.overall.outcomes
      .filter(({ n, anovaOfChange }) => n > 0 && anovaOfChange.factors.includes(factor))
      .map(({ scale }) => modelCount(scale, factor, level)),
  ]);
  return counts.every((count) => thickAcross(by, hidden, count, threshold));
}

/**
 * Decides what may be shown of each level beside the others and the whole, so that no difference of two reports is of a few.
 *
 * @param by the whole and its levels
 * @param threshold smallest group that is shown
 */
export function withheldLevels(by: EvaluationBy, threshold: number): WithheldLevels {
  const levels = hiddenLevels(by, [stepCount("enrolled"), stepCount("paired")], threshold);
  const alike = new Set<string>();
  const scales = new Map(by.levels.map(({ level }) => [level, new Set<string>()]));
  for (const { scale, n } of by.overall.outcomes) {
    if (n === 0) continue;
    const withheld = alikeLevels(by, scale, threshold);
    for (const level of hiddenLevels(by, [scaleCount(scale)], threshold, withheld)) {
      scales.get(level)?.add(scale);
      if (withheld.length > 0) alike.add(level);
    }
  }
  const column = by.overall.participants.factors.find(({ factor }) => factor === by.by);
  const losses = column === undefined ? levels : hiddenLosses(by.overall, column, (level) => levels.has(level), threshold);
  const thin = by.overall.participants.factors.filter((factor) => !factorIsThick(by, levels, factor, threshold));
  return { levels, scales, alike, losses, factors: new Set(thin.map(({ factor }) => factor)) };
}
