import { buildDocument, type Locale } from "./buildDocument.ts";
import { chooseSections } from "./chooseSections.ts";
import { type EvaluationToShow, type ReleaseOptions, releaseEvaluation } from "./disclosure/releaseEvaluation.ts";
import type { Document } from "./document.ts";
import { readLogo } from "./logo.ts";
import type { Catalogue } from "./narrative/catalogue.ts";
import { accentColour } from "./theme/accentColour.ts";

/** Who will read it, what stands on the first page, the looks, the language, and which parts are wanted. */
export interface ReportOptions extends ReleaseOptions {
  /** Default: the title of the plan. */
  readonly title?: string;
  readonly organisation?: string;
  /** A date such as `2026-11-03`, printed as the language writes it, or any other words; none by default, so that the same data give the same bytes. */
  readonly date?: string;
  readonly locale?: Locale;
  /** The texts of a language that does not come with the package; it is followed instead of the locale. */
  readonly catalogue?: Catalogue;
  /** The bytes of a PNG or SVG file; it is put into the report, never linked. */
  readonly logo?: Uint8Array;
  /** Colour of headings and links, such as `#12436d`; at least 4.5 to 1 against the page. Data keep their colours. */
  readonly accent?: string;
  /** Ids of the only sections wanted, such as `summary`; default all. */
  readonly sections?: readonly string[];
  /** Ids of sections to leave out. */
  readonly withoutSections?: readonly string[];
}

/**
 * Makes the document of a report, without drawing anything.
 *
 * @param evaluation what `evaluate` returned, or the same read from JSON
 * @param options first page, looks, language and sections
 * @returns the document, which every renderer takes
 * @throws ReportOptionsError where an option cannot be taken
 * @example
 * reportDocument(evaluation, { sections: ["summary"] }).sections.length; // 1
 */
export function reportDocument(evaluation: EvaluationToShow, options: ReportOptions = {}): Document {
  const {
    title = null,
    organisation = null,
    date = null,
    locale = "en",
    catalogue,
    logo,
    accent,
    sections = null,
    withoutSections = [],
  } = options;
  // what cannot be taken is refused before any work
  const looks = {
    ...(logo === undefined ? {} : { logo: readLogo(logo) }),
    ...(accent === undefined ? {} : { accent: accentColour(accent) }),
  };
  const document = buildDocument(releaseEvaluation(evaluation, options), {
    title,
    organisation,
    date,
    locale,
    ...(catalogue === undefined ? {} : { catalogue }),
  });
  return {
    ...document,
    ...looks,
    sections: chooseSections(document.sections, { only: sections, without: withoutSections }),
  };
}
