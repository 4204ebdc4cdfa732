import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { type EvaluationToShow, releaseEvaluation } from "../../disclosure/releaseEvaluation.ts";
import type { NumberForm } from "../../format/numberForm.ts";
import { formatLevel } from "../../format/percent.ts";
import { type ChartTexts, chartTexts } from "../../narrative/en/charts.ts";
import { factorTitle } from "../../tables/labels.ts";
import type { Chart, OutcomeChoice } from "../chart.ts";
import { composeChart } from "../draw/composeChart.ts";
import { emptyChart } from "../emptyChart.ts";
import { endsOf, figuresOf, finiteEnds } from "../intervals/ends.ts";
import type { IntervalRow } from "../intervals/intervalRow.ts";
import { type IntervalGroup, intervalRows } from "../intervals/intervalRows.ts";
import { turnedEnds } from "../intervals/turnedEnds.ts";
import { cleanText } from "../words/cleanText.ts";
import { outcomeOf } from "../words/outcomeWords.ts";

type Subgroup = ReleasedOutcome["subgroups"][number];
type Effect = ReleasedOutcome["effects"]["dz"];

/** An effect that could be computed and may be shown. */
type ShownEffect = Effect & { readonly estimate: number };
interface ShownSubgroup extends Subgroup {
  readonly dz: ShownEffect;
}

const isShown = (effect: Effect): effect is ShownEffect => effect.estimate !== null;

/**
 * Standardised mean change of every subgroup below that of all, on one axis; to the right is better.
 *
 * @param shown the evaluation
 * @param options which outcome
 * @param texts the words of charts
 * @returns the chart; a box with the reason where no subgroup may be shown
 * @throws UnknownOutcomeError where the evaluation has no such outcome
 * @example
 * subgroups(evaluation, { outcome: "DE" }).kind; // "subgroups"
 */
export function subgroups(shown: EvaluationToShow, options: OutcomeChoice, texts: ChartTexts = chartTexts): Chart {
  const evaluation = releaseEvaluation(shown);
  const outcome = outcomeOf(evaluation, options.outcome);
  const { numbers, shared, terms, subgroups: words } = texts;
  const people = terms.peopleOf(evaluation);
  const level = formatLevel(numbers, evaluation.plan.confidenceLevel);
  const measure = cleanText(outcome.title);
  const side = outcome.direction === "unordered" ? words.sides.higher : words.sides.better;
  const subtitle = words.subtitle(shared.measure(measure, outcome), level, side);
  const there = outcome.subgroups.filter((one): one is ShownSubgroup => isShown(one.dz));
  const { dz } = outcome.effects;
  if (!isShown(dz) || there.length === 0) return emptyChart("subgroups", subtitle, words.none(people.many), words.columns, texts);
  const groups = groupsOf(evaluation, outcome, there, texts);
  const title = shared.groupsTitle(
    outcome,
    there.map(({ pairedT }) => endsOf(pairedT.interval)),
    true,
  );
  const whole = effectRow(outcome, { kind: "whole", label: words.all(people.many), n: outcome.n, effect: dz }, numbers);
  const rows = [whole, ...groups.flatMap((group) => group.rows)];
  const parts = {
    kind: "subgroups",
    title,
    subtitle,
    note: noteOf(evaluation, outcome, there, texts),
    altText: words.altText(
      measure,
      terms.countPeople(outcome.n, people),
      title,
      rows.map(({ label, figures }) => `${label} ${figures}`),
    ),
    table: { columns: words.columns, rows: outcome.subgroups.map((one) => tableRow(evaluation, one, words)) },
  } as const;
  const drawn = {
    numbers,
    groups: [{ head: "", rows: [whole] }, ...groups],
    figuresHead: shared.effect(level),
    axisTitle: words.axis,
    sides: shared.sides[outcome.direction === "unordered" ? "unordered" : "higher-is-better"],
    limit: 1.6 * Math.max(0.5, ...rows.map(({ estimate }) => Math.abs(estimate))),
  };
  return composeChart(parts, (top, frame) => intervalRows(drawn, top, frame));
}

function groupsOf(
  evaluation: ReleasedEvaluation,
  outcome: ReleasedOutcome,
  there: readonly ShownSubgroup[],
  texts: ChartTexts,
): EffectGroup[] {
  const plannedFirst = [...there].sort((a, b) => Number(b.planned) - Number(a.planned));
  const keys = [...new Set(plannedFirst.map(({ factor }) => factor))];
  return keys.map((factor) => {
    const members = there.filter((one) => one.factor === factor);
    return {
      head: texts.subgroups.head(cleanText(factorTitle(evaluation, factor)), members[0]!.planned),
      rows: members.map(({ level, n, dz }) =>
        effectRow(outcome, { kind: "part", label: cleanText(level) || texts.terms.labels.noName, n, effect: dz }, texts.numbers),
      ),
    };
  });
}

interface EffectRow extends IntervalRow {
  readonly estimate: number;
}

interface EffectGroup extends IntervalGroup {
  readonly rows: readonly EffectRow[];
}

/** The effect of all, or of some. */
interface EffectOf extends Pick<IntervalRow, "kind" | "label" | "n"> {
  readonly effect: ShownEffect;
}

/** Turned where a lower score is better, so that the right is always better. */
function effectRow({ direction }: ReleasedOutcome, { kind, label, n, effect }: EffectOf, numbers: NumberForm): EffectRow {
  const turned = direction === "lower-is-better";
  const ends = turned ? turnedEnds(endsOf(effect.interval)) : endsOf(effect.interval);
  const estimate = turned ? -effect.estimate : effect.estimate;
  return { kind, label, n, estimate, ...ends, figures: figuresOf(numbers, estimate, ends) };
}

function noteOf(evaluation: ReleasedEvaluation, { direction }: ReleasedOutcome, there: readonly Subgroup[], texts: ChartTexts): string {
  const words = texts.subgroups;
  const { many } = texts.terms.peopleOf(evaluation);
  const exploratory = there.some(({ planned }) => !planned);
  const alone = evaluation.design === "single-group" ? words.alone : "";
  return `${words.note(many, direction === "lower-is-better", exploratory)}${alone}`;
}

function tableRow(
  evaluation: ReleasedEvaluation,
  { factor, level, planned, n, dz }: Subgroup,
  words: ChartTexts["subgroups"],
): (string | number | null)[] {
  return [
    factorTitle(evaluation, factor),
    level,
    words.planned[planned ? "true" : "false"],
    n,
    dz.estimate,
    ...finiteEnds(endsOf(dz.interval)),
  ];
}
