import type { Evaluation } from "@headway/core";
import { hiddenParts } from "./hiddenParts.ts";
import type { Released } from "./released.ts";
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
  /** Steps of the flow that are shown by level. */
  readonly steps: ReadonlySet<Step>;
}

const sum = (counts: readonly number[]): number => counts.reduce((total, n) => total + n, 0);

function levelCountsInModels(evaluation: Evaluation, factor: Factor): readonly (readonly number[])[] {
  const models = evaluation.outcomes.map(({ anovaOfChange }) => anovaOfChange).filter(({ factors }) => factors.includes(factor.factor));
  return models.map(({ cells }) =>
    factor.levels.map(({ level }) => sum(cells.filter(({ levels }) => levels[factor.factor] === level).map(({ n }) => n))),
  );
}

function hiddenLevels(evaluation: Evaluation, factor: Factor, steps: ReadonlySet<Step>, threshold: number): ReadonlySet<string> {
  const shown = STEPS.filter((step) => steps.has(step));
  const inModels = levelCountsInModels(evaluation, factor);
  const counts = factor.levels.map((level, at) => [...shown.map((step) => level[step]), ...inModels.map((model) => model[at]!)]);
  // those without the factor are in no row of it; where they are few nobody says how many they are
  const missing = factor.missing < threshold ? factor.missing : 0;
  const remainder = shown.map((step) => (step === "enrolled" ? missing : 0));
  const hidden = hiddenParts({ counts, remainder }, threshold);
  return new Set([...hidden].map((at) => factor.levels[at]!.level));
}

function crossCounts(evaluation: Evaluation): readonly CrossCounts[] {
  return evaluation.outcomes
    .filter(({ n, anovaOfChange }) => n > 0 && anovaOfChange.cells.length > 0)
    .map(({ anovaOfChange: { factors, cells } }) => ({
      factors,
      cells: cells.map(({ levels, n }) => ({ levels: factors.map((factor) => levels[factor] ?? ""), n })),
    }));
}

/**
 * Decides once, for every table, chart and sentence, which groups of children may be shown.
 *
 * @param evaluation the whole evaluation
 * @param flow its flow as released: a step whose total is withheld is withheld by level too
 * @param threshold smallest count that is shown
 */
export function releasedGroups(evaluation: Evaluation, flow: Released<Evaluation["flow"]>, threshold: number): ReleasedGroups {
  const steps = new Set(STEPS.filter((step) => flow[step] !== null));
  const hidden = new Map(
    evaluation.participants.factors.map((factor) => [factor.factor, hiddenLevels(evaluation, factor, steps, threshold)]),
  );
  const hides = (factor: string, level: string): boolean => hidden.get(factor)?.has(level) === true;
  const pairs = visiblePairs(crossCounts(evaluation), hides, threshold);
  const whole = crossCounts(evaluation).every(({ cells }) => cells.every(({ n }) => n >= threshold));
  const shows = (factors: readonly string[]): boolean =>
    factors.length < 2 || whole || (factors.length === 2 && pairs.has(factors.join(":")));
  return { hides, shows, steps };
}
