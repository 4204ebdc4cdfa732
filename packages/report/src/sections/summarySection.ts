import type { ReleasedEvaluation, ReleasedOutcome } from "../disclosure/released.ts";
import type { Block, Card, Section } from "../document.ts";
import { boundsOf } from "../format/interval.ts";
import { formatNumber, formatSigned } from "../format/number.ts";
import { type Rich, rich, strong } from "../format/rich.ts";
import type { Catalogue } from "../narrative/catalogue.en.ts";
import { meritOf, movementOf } from "../narrative/en/direction.ts";
import { countPeople, peopleOf } from "../narrative/en/people.ts";
import { rangeInWords } from "../narrative/en/plainChange.ts";
import { optional, paragraph } from "./blocks.ts";

const one = (value: number): string => formatNumber(value, 1);

function verdict(outcome: ReleasedOutcome): Pick<Card, "verdict" | "tone"> {
  const movement = movementOf(outcome);
  const value = meritOf(outcome, movement);
  if (value === "better") return { verdict: `Scores ${movement}, as hoped`, tone: "better" };
  if (value === "worse") return { verdict: `Scores ${movement}, not as hoped`, tone: "worse" };
  if (movement === "rose" || movement === "fell") return { verdict: `Scores ${movement}; neither better nor worse`, tone: "neutral" };
  return { verdict: "We cannot tell", tone: "neutral" };
}

function extent(outcomes: readonly ReleasedOutcome[]): number {
  const ends = outcomes.flatMap(({ pairedT: { interval } }) => (interval === null ? [] : Object.values(boundsOf(interval)).map(Math.abs)));
  return Math.max(...ends.filter(Number.isFinite), 0);
}

function card(evaluation: ReleasedEvaluation, outcome: ReleasedOutcome, widest: number): Card {
  const { interval } = outcome.pairedT;
  const { mean } = outcome.change;
  const bounds = interval === null ? null : boundsOf(interval);
  const share = (value: number): number => Math.max(-1, Math.min(1, value / widest));
  return {
    title: outcome.title,
    figure: mean === null ? "\u2013" : formatSigned(mean, 1),
    unit: `points on a ${rangeInWords(outcome)} scale`,
    range: bounds === null ? "no likely range can be given" : `likely between ${one(bounds.lower)} and ${one(bounds.upper)}`,
    basis: countPeople(outcome.n, peopleOf(evaluation)),
    ...verdict(outcome),
    line:
      bounds === null || mean === null || widest === 0
        ? null
        : { estimate: share(mean), lower: share(bounds.lower), upper: share(bounds.upper) },
  };
}

/** A scale's title, what a high score means, then what happened. */
function finding(evaluation: ReleasedEvaluation, words: Catalogue, outcome: ReleasedOutcome): Rich {
  const people = peopleOf(evaluation);
  const reliable = words.plainReliable(outcome, people);
  return rich`${strong(outcome.title)} (a high score: ${outcome.highMeans}). ${words.plainChange(outcome, people)}${reliable === null ? "" : rich` ${reliable}`}`;
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
    { kind: "cards", cards: estimated.map((outcome) => card(evaluation, outcome, widest)) },
    ...(estimated.length === 0 ? [] : [paragraph(rich`${words.headings.cardsNote}`, "note")]),
    { kind: "list", items: primary.map((outcome) => finding(evaluation, words, outcome)) },
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
