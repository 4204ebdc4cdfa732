import type { Evaluation } from "@headway/core";
import { alikeGroups } from "./alikeGroups.ts";
import { hiddenLosses } from "./hiddenLosses.ts";
import { hiddenParts } from "./hiddenParts.ts";
import type { Released } from "./released.ts";
import { remainderIsSafe } from "./remainderIsSafe.ts";
import { type CrossCounts, visiblePairs } from "./visiblePairs.ts";

type Factor = Evaluation["participants"]["factors"][number];
type Step = "enrolled" | "pre" | "post" | "paired";

const STEPS: readonly Step[] = ["enrolled", "pre", "post", "paired"];

/** Which groups of children may be shown. */
export interface ReleasedGroups {
  /** Whether a level's numbers are withheld. */
  readonly hides: (factor: string, level: string) => boolean;
  /** Whether the means of a term may be shown, level by level: one factor, or two whose every combination is large enough. */
  readonly shows: (factors: readonly string[]) => boolean;
  /** Whether it is withheld how many children of a level were lost between enrolment and the pairs. */
  readonly hidesLoss: (factor: string, level: string) => boolean;
  /** Steps of the flow that are shown by level. */
  readonly steps: ReadonlySet<Step>;
}

const sum = (counts: readonly number[]): number => counts.reduce((total, n) => total + n, 0);

/** Levels of one factor that are withheld whatever their number of children. */
export interface WithheldOfFactor {
  readonly factor: string;
  readonly levels: ReadonlySet<string>;
}

interface InModel {
  readonly outcome: Evaluation["outcomes"][number];
  /** Children at each level, in the order of the factor's levels. */
  readonly counts: readonly number[];
}

function inModels(evaluation: Evaluation, factor: Factor): readonly InModel[] {
  return evaluation.outcomes
    .filter(({ n, anovaOfChange }) => n > 0 && anovaOfChange.factors.includes(factor.factor))
    .map((outcome) => {
      const at = (level: string) => outcome.anovaOfChange.cells.filter(({ levels }) => levels[factor.factor] === level);
      return { outcome, counts: factor.levels.map(({ level }) => sum(at(level).map(({ n }) => n))) };
    });
}

/** Hides the smallest level, and the next, until the means of the others do not give a few children's mean away. */
function hideBesideMeans(hidden: Set<number>, models: readonly InModel[], threshold: number): void {
  const shown = (counts: readonly number[]): readonly number[] => counts.filter((_, at) => !hidden.has(at));
  const safe = ({ outcome: { range, n }, counts }: InModel): boolean => remainderIsSafe(range, n, sum(shown(counts)), threshold);
  const [first] = models;
  if (first === undefined) return;
  const order = first.counts.map((_, at) => at).sort((a, b) => first.counts[a]! - first.counts[b]!);
  for (const at of order) {
    if (models.every(safe)) return;
    hidden.add(at);
  }
}

/** Levels of a factor that are withheld. */
function hiddenLevels(evaluation: Evaluation, factor: Factor, steps: ReadonlySet<Step>, threshold: number): ReadonlySet<string> {
  const shown = STEPS.filter((step) => steps.has(step));
  const models = inModels(evaluation, factor);
  const counts = factor.levels.map((level, at) => [...shown.map((step) => level[step]), ...models.map((model) => model.counts[at]!)]);
  // those without the factor are in no row of it; where they are few nobody says how many they are
  const missing = factor.missing < threshold ? factor.missing : 0;
  const remainder = shown.map((step) => (step === "enrolled" ? missing : 0));
  const alike = new Set(alikeGroups(evaluation.outcomes, [factor.factor], threshold).flat());
  const withheld = factor.levels.flatMap(({ level }, at) => (alike.has(level) ? [at] : []));
  // those without the factor may be too few to hide a level of alike children among them
  const hidden = new Set(hiddenParts({ counts, remainder: withheld.length === 0 ? remainder : [], withheld }, threshold));
  hideBesideMeans(hidden, models, threshold);
  return new Set([...hidden].map((at) => factor.levels[at]!.level));
}

function crossCounts(evaluation: Evaluation): readonly CrossCounts[] {
  return evaluation.outcomes
    .filter(({ n, anovaOfChange }) => n > 0 && anovaOfChange.cells.length > 0)
    .map(({ anovaOfChange: { factors, cells } }) => ({
      factors,
      cells: cells.map(({ levels, n }) => ({ levels: factors.map((factor) => levels[factor]!), n })),
    }));
}

/**
 * Decides once, for every table, chart and sentence, which groups of children may be shown.
 *
 * @param evaluation the whole evaluation
 * @param flow its flow as released: a step whose total is withheld is withheld by level too
 * @param threshold smallest count that is shown
 * @param withheld levels that must not be shown; none where left out
 */
export function releasedGroups(
  evaluation: Evaluation,
  flow: Released<Evaluation["flow"]>,
  threshold: number,
  withheld?: WithheldOfFactor,
): ReleasedGroups {
  const steps = new Set(STEPS.filter((step) => flow[step] !== null));
  const hidden = new Map(
    evaluation.participants.factors.map((factor) => [factor.factor, hiddenLevels(evaluation, factor, steps, threshold)]),
  );
  const hides = (factor: string, level: string): boolean =>
    hidden.get(factor)?.has(level) === true || (withheld?.factor === factor && withheld.levels.has(level));
  const losses = new Map(
    evaluation.participants.factors.map((factor) => [
      factor.factor,
      hiddenLosses(evaluation, factor, (level) => hides(factor.factor, level), threshold),
    ]),
  );
  const hidesLoss = (factor: string, level: string): boolean => losses.get(factor)?.has(level) === true;
  const pairs = visiblePairs(crossCounts(evaluation), hides, threshold);
  const whole = crossCounts(evaluation).every(({ cells }) => cells.every(({ n }) => n >= threshold));
  const holdsAlike = (factors: readonly string[]): boolean => alikeGroups(evaluation.outcomes, factors, threshold).length > 0;
  const shows = (factors: readonly string[]): boolean =>
    factors.length < 2 || ((whole || (factors.length === 2 && pairs.has(factors.join(":")))) && !holdsAlike(factors));
  return { hides, hidesLoss, shows, steps };
}
