import type { Caution } from "@headway/core";
import type { ReleasedEvaluation } from "../disclosure/released.ts";
import type { Block, Section } from "../document.ts";
import { type Rich, rich, strong } from "../format/rich.ts";
import type { Catalogue } from "../narrative/catalogue.ts";
import { scaleTitle } from "../narrative/scaleTitle.ts";
import { descriptivesTable } from "../tables/outcomes/descriptivesTable.ts";
import { dataProblemsTable } from "../tables/record/dataProblemsTable.ts";
import { heading, paragraph, tableBlock } from "./blocks.ts";

const LEVELS: readonly Caution["level"][] = ["warning", "caution", "note"];

/** Cautions of one code about several outcomes are said once, with the outcomes named first. */
function cautionTexts(evaluation: ReleasedEvaluation, words: Catalogue, cautions: readonly Caution[]): readonly Rich[] {
  const whole = cautions.filter(({ scale }) => scale === null).map((caution) => rich`${words.cautionInWords(evaluation, caution)}`);
  const ofOutcomes = alikeIn(cautions.filter(({ scale }) => scale !== null)).map((alike) => {
    const titles = [...new Set(alike.map(({ scale }) => scaleTitle(evaluation, scale)))];
    return rich`${strong(`${titles.length > 1 && titles.length === evaluation.outcomes.length ? words.headings.allOutcomes : titles.join(", ")}:`)} ${words.cautionsInWords(evaluation, alike)}`;
  });
  return [...whole, ...ofOutcomes];
}

/** Those of one code together, in the order in which the codes come first. */
function alikeIn(cautions: readonly Caution[]): readonly (readonly [Caution, ...Caution[]])[] {
  const [first, ...others] = cautions;
  if (first === undefined) return [];
  const alike = others.filter(({ code }) => code === first.code);
  return [[first, ...alike], ...alikeIn(others.filter(({ code }) => code !== first.code))];
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
  const blocks = tableBlock(dataProblemsTable(evaluation, words.tables));
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
      ...tableBlock(descriptivesTable(evaluation.outcomes, words.tables)),
      heading(3, "again", words.headings.again),
      { kind: "list", items: words.provenance(evaluation) },
    ],
  };
}

/** The works that the report rests on. */
export function referencesSection(evaluation: ReleasedEvaluation, words: Catalogue): Section {
  return { id: "references", title: words.headings.references, blocks: [{ kind: "list", items: words.references(evaluation) }] };
}
