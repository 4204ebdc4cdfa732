import type { ReleasedEvaluation, ReleasedOutcome } from "../disclosure/released.ts";
import type { Block, Card, Section } from "../document.ts";
import { boundsOf } from "../format/interval.ts";
import { formatSigned } from "../format/number.ts";
import { rich } from "../format/rich.ts";
import type { Catalogue } from "../narrative/catalogue.ts";
import { meritOf, movementOf } from "../narrative/direction.ts";
import { optional, paragraph } from "./blocks.ts";

function extent(outcomes: readonly ReleasedOutcome[]): number {
  const ends = outcomes.flatMap(({ pairedT: { interval } }) => (interval === null ? [] : Object.values(boundsOf(interval)).map(Math.abs)));
  return Math.max(...ends.filter(Number.isFinite), 0);
}

function card(evaluation: ReleasedEvaluation, words: Catalogue, outcome: ReleasedOutcome, widest: number): Card {
  const { interval } = outcome.pairedT;
  const { mean } = outcome.change;
  const bounds = interval === null ? null : boundsOf(interval);
  const share = (value: number): number => Math.max(-1, Math.min(1, value / widest));
  const texts = words.card(evaluation, outcome);
  return {
    title: outcome.title,
    figure: mean === null ? "\u2013" : formatSigned(words.numbers, mean, 1),
    unit: texts.unit,
    range: texts.range,
    basis: texts.basis,
    verdict: texts.verdict,
    tone: meritOf(outcome, movementOf(outcome)) ?? "neutral",
    line:
      bounds === null || mean === null || widest === 0
        ? null
        : { estimate: share(mean), lower: share(bounds.lower), upper: share(bounds.upper) },
  };
}

/**
 * The page that everybody reads: key findings, who is in them, and the one thing to keep in mind.
 *
 * @param evaluation the evaluation
 * @param words the texts
 * @returns the first section
 */
export function summarySection(evaluation: ReleasedEvaluation, words: Catalogue): Section {
  const primary = evaluation.outcomes.filter((outcome) => outcome.family === "primary");
  const estimated = primary.filter(({ change }) => change.mean !== null);
  const widest = extent(estimated);
  const blocks: readonly Block[] = [
    paragraph(words.overall(evaluation), "lead"),
    ...optional(words.overallComparison(evaluation)),
    { kind: "cards", cards: estimated.map((outcome) => card(evaluation, words, outcome, widest)) },
    ...(estimated.length === 0 ? [] : [paragraph(rich`${words.headings.cardsNote}`, "note")]),
    { kind: "list", items: primary.map((outcome) => words.finding(evaluation, outcome)) },
    paragraph(words.participation(evaluation)),
    ...keepInMind(evaluation, words),
  ];
  return { id: "summary", title: words.headings.summary, blocks };
}

function keepInMind(evaluation: ReleasedEvaluation, words: Catalogue): readonly Block[] {
  const warnings = evaluation.cautions.filter((caution) => caution.level === "warning" && caution.scale === null);
  if (warnings.length === 0) return [];
  const text = warnings.map((caution) => words.cautionInWords(evaluation, caution)).join(" ");
  return [{ kind: "callout", tone: "warning", title: words.headings.keepInMind, text: rich`${text}` }];
}
