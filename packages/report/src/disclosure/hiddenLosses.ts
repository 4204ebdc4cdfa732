import type { Evaluation } from "@headway/core";
import { hiddenParts } from "./hiddenParts.ts";

type Factor = Evaluation["participants"]["factors"][number];

/** Children lost from one timepoint to another, by level, and those of them whose level is not known. */
interface Losses {
  readonly byLevel: readonly number[];
  readonly unknown: number;
}

const sum = (counts: readonly number[]): number => counts.reduce((total, n) => total + n, 0);

/** Enrolled and not among the pairs. */
function withoutPair({ flow }: Evaluation, { levels }: Factor): Losses {
  const byLevel = levels.map(({ enrolled, paired }) => enrolled - paired);
  return { byLevel, unknown: flow.enrolled - flow.paired - sum(byLevel) };
}

/** With the score before and without it after, for each outcome that counts them. */
function withoutScoreAfter({ outcomes }: Evaluation, { factor, levels }: Factor): readonly Losses[] {
  return outcomes.flatMap(({ missing: { baseline } }) => {
    const kept = new Map(baseline.retention.filter((one) => one.factor === factor).map((one) => [one.level, one.n - one.withPost]));
    if (kept.size === 0) return [];
    const byLevel = levels.map(({ level }) => kept.get(level) ?? 0);
    return [{ byLevel, unknown: baseline.withoutPost - sum(byLevel) }];
  });
}

/**
 * Chooses the levels of a factor of which nobody may work out how many children were lost between enrolment and the pairs.
 *
 * @param evaluation the whole evaluation
 * @param factor with its levels
 * @param hides levels of which no number is shown
 * @param threshold smallest loss that is shown; none lost at all may be shown of levels where none is at any step
 */
export function hiddenLosses(
  evaluation: Evaluation,
  factor: Factor,
  hides: (level: string) => boolean,
  threshold: number,
): ReadonlySet<string> {
  const losses = [withoutPair(evaluation, factor), ...withoutScoreAfter(evaluation, factor)];
  const names = factor.levels.map(({ level }) => level);
  const open = names.filter((name, at) => !hides(name) && losses.some(({ byLevel }) => byLevel[at] !== 0));
  const lossesAt = (name: string): number[] => losses.map(({ byLevel }) => byLevel[names.indexOf(name)]!);
  // nothing tells those of hidden levels and those of no known level apart
  const others = losses.map(({ byLevel, unknown }) => unknown + sum(byLevel.filter((_, at) => hides(names[at]!))));
  const parts = [...open.map(lossesAt), ...(others.some((n) => n !== 0) ? [others] : [])];
  const hidden = hiddenParts({ counts: parts }, threshold);
  return new Set([...names.filter(hides), ...open.filter((_, at) => hidden.has(at))]);
}
