import type { Chart, ChartKind } from "../../src/charts/chart.ts";
import * as charts from "../../src/charts/index.ts";
import type { ReleasedEvaluation, ReleasedOutcome } from "../../src/disclosure/released.ts";
import type { ChartTexts } from "../../src/narrative/en/charts.ts";
import { shares } from "../narrative/bound.ts";

/** A chart with what the numbers of its words may come from. */
export interface Drawn {
  readonly chart: Chart;
  readonly from: unknown;
}

type Bind = (evaluation: ReleasedEvaluation, outcome: ReleasedOutcome, texts: ChartTexts) => Drawn;

/** From nothing to so many. */
const upTo = (most: number): readonly number[] => Array.from({ length: most + 1 }, (_, at) => at);

const frame = ({ plan }: ReleasedEvaluation, { range, n }: ReleasedOutcome): unknown => [range, n, plan.confidenceLevel];
const means = ({ marginalMeans }: ReleasedOutcome): unknown => marginalMeans.filter(({ term }) => !term.replace("time", "").includes("::"));

/** Effects, and with their signs turned where the chart draws them so that the right is better. */
const turned = (direction: ReleasedOutcome["direction"], effect: ReleasedOutcome["effects"]["dz"]): unknown =>
  direction === "lower-is-better"
    ? [effect.estimate, effect.interval?.lower, effect.interval?.upper].map((value) => (typeof value === "number" ? -value : null))
    : effect;

const effects = ({ outcomes }: ReleasedEvaluation): unknown =>
  outcomes.map(({ direction, effects: { dz }, n }) => [turned(direction, dz), n]);
const changes = ({ outcomes }: ReleasedEvaluation): unknown => outcomes.map(({ pairedT }) => [pairedT.estimate, pairedT.interval]);

/** Answers to each item with their share and mean, which the words of the chart give. */
export const itemMeans = ({ measure }: ReleasedOutcome): readonly { readonly before: number | null; readonly after: number | null }[] => {
  const mean = (time: "pre" | "post", item: string): number | null => {
    const found = measure[time].itemAnswers.find((one) => one.item === item)?.answers ?? [];
    return found.length === 0 || found.some(({ share }) => share === null)
      ? null
      : found.reduce((sum, { answer, share }) => sum + Number(answer) * Number(share), 0);
  };
  const there = measure.pre.itemAnswers.length > 0 ? measure.pre.itemAnswers : measure.post.itemAnswers;
  return there.map(({ item }) => ({ before: mean("pre", item), after: mean("post", item) }));
};

/** Every share of an evaluation of those who answered an item; null where it is not told. */
export const answeredShares = ({ outcomes }: ReleasedEvaluation): readonly (number | null)[] =>
  outcomes
    .flatMap(({ measure }) => [...measure.pre.itemCompleteness, ...measure.post.itemCompleteness])
    .filter(({ n }) => n !== 0)
    .map(({ share }) => share);

const items: Bind = (evaluation, outcome, texts) => {
  const found = itemMeans(outcome);
  const names = outcome.measure.pre.itemAnswers.map(({ item }) => Number(item));
  const more = Math.max(0, found.length - 8);
  return {
    chart: charts.items(evaluation, { outcome: outcome.scale }, texts),
    from: [frame(evaluation, outcome), found, names, upTo(found.length), more, evaluation.flow.enrolled, 100],
  };
};

const completeness: Bind = (evaluation, _, texts) => {
  const known = answeredShares(evaluation).map((share) => share ?? 0);
  const least = Math.floor(100 * Math.min(1, ...known) + 1e-9) / 100;
  return { chart: charts.completeness(evaluation, {}, texts), from: [least, 0.9, upTo(known.length), evaluation.flow.enrolled] };
};

const diagnostics: Bind = (evaluation, outcome, texts) => ({
  chart: charts.diagnostics(evaluation, { outcome: outcome.scale }, texts),
  from: [frame(evaluation, outcome), outcome.diagnostics.level, ...upTo(outcome.n ?? 0).map((part) => shares(part, outcome.n)), 2016],
});

/** Each kind of chart with the fields that its words may write. */
export const CHART_BINDINGS: Readonly<Record<ChartKind, Bind>> = {
  items,
  completeness,
  diagnostics,
  flow: (evaluation, _, texts) => ({
    chart: charts.flow(evaluation, texts),
    from: [evaluation.flow, shares(evaluation.flow.paired, evaluation.flow.enrolled)],
  }),
  forest: (evaluation, _, texts) => ({
    chart: charts.forest(evaluation, texts),
    from: [effects(evaluation), upTo(evaluation.outcomes.length), evaluation.plan.confidenceLevel, evaluation.flow.paired],
  }),
  distributions: (evaluation, _, texts) => ({
    chart: charts.distributions(evaluation, {}, texts),
    from: [changes(evaluation), upTo(evaluation.outcomes.length), evaluation.plan.confidenceLevel, evaluation.flow.paired],
  }),
  "paired-change": (evaluation, outcome, texts) => ({
    chart: charts.pairedChange(evaluation, { outcome: outcome.scale }, texts),
    from: [frame(evaluation, outcome), outcome.pre.mean, outcome.post.mean, outcome.pairedT, outcome.effects.dz],
  }),
  "reliable-change": (evaluation, outcome, texts) => {
    const { reliableChange: result } = outcome;
    return {
      chart: charts.reliableChange(evaluation, { outcome: outcome.scale }, texts),
      from: [
        frame(evaluation, outcome),
        result,
        [result.increased, result.unchanged, result.decreased].map((part) => shares(part, result.n)),
      ],
    };
  },
  "does-it-hold": (evaluation, outcome, texts) => ({
    chart: charts.doesItHold(evaluation, { outcome: outcome.scale }, texts),
    from: [frame(evaluation, outcome), outcome.sensitivity, outcome.verdict, upTo(outcome.sensitivity.length)],
  }),
  "expected-change": (evaluation, outcome, texts) => ({
    chart: charts.expectedChange(evaluation, { outcome: outcome.scale }, texts),
    from: [frame(evaluation, outcome), outcome.expectedChange, 3, 1, 2, 2014],
  }),
  subgroups: (evaluation, outcome, texts) => ({
    chart: charts.subgroups(evaluation, { outcome: outcome.scale }, texts),
    from: [
      frame(evaluation, outcome),
      [outcome.effects.dz, ...outcome.subgroups.map(({ dz }) => dz)].map((dz) => turned(outcome.direction, dz)),
      upTo(outcome.subgroups.length),
    ],
  }),
  comparison: (evaluation, outcome, texts) => ({
    chart: charts.comparison(evaluation, { outcome: outcome.scale }, texts),
    from: [frame(evaluation, outcome), outcome.comparison],
  }),
  "marginal-change": (evaluation, outcome, texts) => ({
    chart: charts.marginalChange(evaluation, { outcome: outcome.scale }, texts),
    from: [frame(evaluation, outcome), outcome.pairedT, outcome.anovaOfChange, means(outcome), upTo(30)],
  }),
  interaction: (evaluation, outcome, texts) => ({
    chart: charts.interaction(evaluation, { outcome: outcome.scale }, texts),
    from: [frame(evaluation, outcome), outcome.mixedAnova, means(outcome), upTo(30)],
  }),
};
