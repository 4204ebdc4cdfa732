import type { ReleasedEvaluation } from "./disclosure/released.ts";
import { type EvaluationToShow, releaseEvaluation } from "./disclosure/releaseEvaluation.ts";
import type { Document, Section } from "./document.ts";
import { formatDate } from "./format/date.ts";
import type { Catalogue } from "./narrative/catalogue.ts";
import { english } from "./narrative/en/english.ts";
import { limitsSection, methodsSection, notShownSections, problemsSection, referencesSection } from "./sections/closingSections.ts";
import { comparisonSections } from "./sections/comparisonSections.ts";
import { deviationsSection } from "./sections/deviationsSection.ts";
import { groupsSection } from "./sections/groupsSection.ts";
import { holdsSection } from "./sections/holdsSection.ts";
import { measureSection } from "./sections/measureSection.ts";
import { missingSection } from "./sections/missingSection.ts";
import { notesOfPeople } from "./sections/notesOfPeople.ts";
import { primarySection, secondarySections } from "./sections/outcomesSections.ts";
import { participantsSection } from "./sections/participantsSection.ts";
import { reliableSection } from "./sections/reliableSection.ts";
import { summarySection } from "./sections/summarySection.ts";
import { palette } from "./theme/palette.ts";

/** The languages that have a catalogue. */
export type Locale = "en";

const CATALOGUES: Readonly<Record<Locale, Catalogue>> = { en: english };

/** What stands on the first page beside the evaluation. */
export interface DocumentOptions {
  /** Null takes the title of the plan. */
  readonly title: string | null;
  readonly organisation: string | null;
  /** A date such as `2026-11-03`, printed as the language writes it, or any other words; null prints none. */
  readonly date: string | null;
  readonly locale: Locale;
  /** The texts of another language; those of the locale where it is left out. */
  readonly catalogue?: Catalogue;
}

/**
 * The texts of a language.
 *
 * @param locale the language
 * @returns its catalogue
 */
function catalogueOf(locale: Locale): Catalogue {
  return CATALOGUES[locale];
}

function sectionsOf(evaluation: ReleasedEvaluation, words: Catalogue): readonly Section[] {
  return [
    summarySection(evaluation, words),
    participantsSection(evaluation, words),
    primarySection(evaluation, words),
    ...comparisonSections(evaluation, words),
    reliableSection(evaluation, words),
    ...secondarySections(evaluation, words),
    missingSection(evaluation, words),
    holdsSection(evaluation, words),
    groupsSection(evaluation, words),
    measureSection(evaluation, words),
    limitsSection(evaluation, words),
    problemsSection(evaluation, words),
    ...notShownSections(evaluation, words),
    deviationsSection(evaluation, words),
    methodsSection(evaluation, words),
    referencesSection(evaluation, words),
  ];
}

/**
 * Arranges an evaluation as a document: what, who, how much, who is missing, how sure, for whom, what not, how computed.
 *
 * @param shown the evaluation
 * @param options what stands on the first page
 * @returns the document
 * @example
 * const options = { title: "Spring", organisation: null, date: null, locale: "en" };
 * buildDocument(evaluation, options).title; // "Spring"
 */
export function buildDocument(shown: EvaluationToShow, options: DocumentOptions): Document {
  const evaluation = releaseEvaluation(shown);
  const words = options.catalogue ?? catalogueOf(options.locale);
  const people = evaluation.instrument.respondent === "child" ? null : words.terms.peopleOf(evaluation);
  const { software } = evaluation.provenance;
  return {
    language: words.language,
    numbers: words.numbers,
    title: options.title ?? evaluation.plan.title,
    subtitle: words.subtitle(evaluation),
    notice: evaluation.release.profile === "internal" ? words.headings.internal : words.headings.share,
    logo: null,
    accent: palette.after,
    organisation: options.organisation,
    date: options.date === null ? null : formatDate(words.dates, options.date),
    software: `${software.name} ${software.version}`,
    words: words.headings,
    sections: notesOfPeople(sectionsOf(evaluation, words), people, words.terms),
  };
}
