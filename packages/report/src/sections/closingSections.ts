import type { Caution } from "@headway/core";
import { reliableChange } from "../charts/reliableChange/reliableChange.ts";
import type { ReleasedEvaluation } from "../disclosure/released.ts";
import type { Block, Section } from "../document.ts";
import { type Rich, rich, strong } from "../format/rich.ts";
import type { Catalogue } from "../narrative/catalogue.en.ts";
import { peopleOf } from "../narrative/en/people.ts";
import { dataProblemsTable } from "../tables/dataProblemsTable.ts";
import { descriptivesTable } from "../tables/descriptivesTable.ts";
import { reliabilityTable } from "../tables/reliabilityTable.ts";
import { reliableChangeTable } from "../tables/reliableChangeTable.ts";
import { chartBlock, heading, optional, paragraph, tableBlock } from "./blocks.ts";

/** How many changed by more than the questionnaire's own uncertainty. */
export function reliableSection(evaluation: ReleasedEvaluation, words: Catalogue): Section {
  const people = peopleOf(evaluation);
  const primary = evaluation.outcomes.filter((outcome) => outcome.family === "primary");
  const sentences = primary.flatMap((outcome) => {
    const text = words.plainReliable(outcome, people);
    return text === null ? [] : [rich`${strong(`${outcome.title}:`)} ${text}`];
  });
  return {
    id: "reliable-change",
    title: words.headings.reliable,
    blocks: [
      ...optional(rich`${words.headings.reliableMeaning}`),
      ...(sentences.length === 0 ? [paragraph(rich`${words.headings.noReliable}`)] : [{ kind: "list", items: sentences } satisfies Block]),
      ...primary
        .filter((outcome) => outcome.reliableChange.threshold !== null)
        .map((outcome) => chartBlock(`reliable-${outcome.scale}`, reliableChange(evaluation, { outcome: outcome.scale }))),
      ...tableBlock(reliableChangeTable(evaluation, evaluation.outcomes)),
      ...tableBlock(reliabilityTable(evaluation, evaluation.outcomes)),
    ],
  };
}

const LEVELS: readonly Caution["level"][] = ["warning", "caution", "note"];

/** Cautions that say the same about several outcomes are said once, with the outcomes named first. */
function cautionTexts(evaluation: ReleasedEvaluation, words: Catalogue, cautions: readonly Caution[]): readonly Rich[] {
  const title = (scale: string): string => evaluation.outcomes.find((outcome) => outcome.scale === scale)?.title ?? scale;
  const scales = new Map<string, readonly string[]>();
  for (const caution of cautions) {
    const text = words.cautionInWords(evaluation, caution);
    scales.set(text, [...(scales.get(text) ?? []), ...(caution.scale === null ? [] : [title(caution.scale)])]);
  }
  return [...scales].map(([text, titles]) => (titles.length === 0 ? rich`${text}` : rich`${strong(`${titles.join(", ")}:`)} ${text}`));
}

function cautionBlocks(evaluation: ReleasedEvaluation, words: Catalogue): readonly Block[] {
  if (evaluation.cautions.length === 0) return [paragraph(rich`${words.headings.noCautions}`)];
  return LEVELS.flatMap((level) => {
    const cautions = evaluation.cautions.filter((caution) => caution.level === level);
    if (cautions.length === 0) return [];
    const items = cautionTexts(evaluation, words, cautions);
    return [heading(4, `cautions-${level}`, words.headings.cautionLevels[level]), { kind: "list", items } satisfies Block];
  });
}

/** What to be careful about, and what no number here can show. */
export function limitsSection(evaluation: ReleasedEvaluation, words: Catalogue): Section {
  return {
    id: "limits",
    title: words.headings.limits,
    blocks: [
      heading(3, "cautions", words.headings.cautions),
      ...cautionBlocks(evaluation, words),
      heading(3, "cannot-show", words.headings.cannotShow),
      { kind: "list", items: words.limits(evaluation) },
    ],
  };
}

/** What was odd in the files. */
export function problemsSection(evaluation: ReleasedEvaluation, words: Catalogue): Section {
  const blocks = tableBlock(dataProblemsTable(evaluation));
  return {
    id: "data",
    title: words.headings.problems,
    blocks: blocks.length === 0 ? [paragraph(rich`${words.headings.noProblems}`)] : blocks,
  };
}

/** What was withheld, where anything was. */
export function notShownSections(evaluation: ReleasedEvaluation, words: Catalogue): readonly Section[] {
  if (evaluation.release.profile === "internal") return [];
  const items = words.suppressions(evaluation);
  return [
    {
      id: "not-shown",
      title: words.headings.notShown,
      blocks: [paragraph(words.suppressionRule(evaluation)), { kind: "list", items }],
    },
  ];
}

/** Every choice by name, and what it takes to compute the numbers again. */
export function methodsSection(evaluation: ReleasedEvaluation, words: Catalogue): Section {
  return {
    id: "methods",
    title: words.headings.methods,
    blocks: [
      ...words.methods(evaluation).map((text) => paragraph(text)),
      ...tableBlock(descriptivesTable(evaluation.outcomes)),
      heading(3, "again", words.headings.again),
      { kind: "list", items: words.provenance(evaluation) },
    ],
  };
}

/** The works that the report rests on. */
export function referencesSection(evaluation: ReleasedEvaluation, words: Catalogue): Section {
  return { id: "references", title: words.headings.references, blocks: [{ kind: "list", items: words.references(evaluation) }] };
}
