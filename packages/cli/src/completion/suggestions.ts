import { instrumentCatalog } from "@headway/core";
import { FORMATS } from "../results/reportFormats.ts";

/** What may stand behind an option: one of these, a list of these, a file, a folder, anything else, or nothing. */
export type Takes =
  | { readonly kind: "nothing" | "text" | "folder" }
  | { readonly kind: "file"; readonly words: readonly string[] }
  | { readonly kind: "words" | "list"; readonly words: readonly string[] };

/** Columns that Headway knows by themselves; others may be mapped. */
const COLUMNS = ["site", "facilitator", "delivery", "referral", "ageBand"];

const SECTIONS = [
  "summary",
  "participants",
  "outcomes",
  "other-outcomes",
  "reliable-change",
  "limits",
  "data",
  "not-shown",
  "methods",
  "references",
];

/** Options whose words commander does not check, with the words that are known. */
export const suggestions: Readonly<Record<string, Takes>> = {
  "--instrument": { kind: "file", words: instrumentCatalog.map(({ id }) => id) },
  "--format": { kind: "list", words: FORMATS },
  "--by": { kind: "words", words: COLUMNS },
  "--sections": { kind: "list", words: SECTIONS },
  "--without": { kind: "list", words: SECTIONS },
  "--encoding": { kind: "words", words: ["utf-8", "utf-16le", "windows-1252"] },
};
