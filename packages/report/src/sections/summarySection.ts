import type { ReleasedEvaluation, ReleasedOutcome } from "../disclosure/released.ts";
import type { Block, Card, Section } from "../document.ts";
import { boundsOf } from "../format/interval.ts";
import { formatSigned } from "../format/number.ts";
import { rich } from "../format/rich.ts";
import type { Catalogue } from "../narrative/catalogue.ts";
import { meritOf, movementOf } from "../narrative/direction.ts";
import { optional, paragraph } from "./blocks.ts";

/** An outcome whose mean change may be shown. */
interface Estimated {
  readonly outcome: ReleasedOutcome;
  readonly mean: number;
  /** Null where its interval cannot be computed. */
  readonly bounds: ReturnType<typeof boundsOf> | null;
}

const estimatedOf = (outcomes: readonly ReleasedOutcome[]): readonly Estimated[] =>
  outcomes.flatMap((outcome) => {
    const { change, pairedT } = outcome;
    const bounds = pairedT.interval === null ? null : boundsOf(pairedT.interval);
    return change.mean === null ? [] : [{ outcome, mean: change.mean, bounds }];
  });

function extent(estimated: readonly Estimated[]): number {
  const ends = estimated.flatMap(({ bounds }) => Object.values(bounds ?? {}).map(Math.abs));
  return Math.max(...ends.filter(Number.isFinite), 0);
}

function card(evaluation: ReleasedEvaluation, words: Catalogue, { outcome, mean, bounds }: Estimated, widest: number): Card {
  const share = (value: number): number => Math.max(-1, Math.min(1, value / widest));
  const texts = words.card(evaluation, outcome);
  return {
    title: outcome.title,
    figure: formatSigned(words.numbers, mean, 1),
    unit: texts.unit,
    range: texts.range,
    basis: texts.basis,
    verdict: texts.verdict,
    tone: meritOf(outcome, movementOf(outcome)) ?? "neutral",
    line: bounds === null || widest === 0 ? null : { estimate: share(mean), lower: share(bounds.lower), upper: share(bounds.upper) },
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
  const estimated = estimatedOf(primary);
  const widest = extent(estimated);
  const blocks: readonly Block[] = [
    paragraph(words.overall(evaluation), "lead"),
    ...optional(words.overallComparison(evaluation)),
    { kind: "cards", cards: estimated.map((one) => card(evaluation, words, one, widest)) },
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
