import { catalogueOf, type Locale } from "../buildDocument.ts";
import type { Document } from "../document.ts";
import type { Headings } from "../narrative/en/headings.ts";

/** The labels of a document in its language. */
export function wordsOf(document: Document): Headings {
  return catalogueOf(document.language as Locale).headings;
}
