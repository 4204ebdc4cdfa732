import type { NumberForm } from "../../format/numberForm.ts";
import { numbers } from "./numbers.ts";
import { comparisonTexts } from "./tables/comparison.ts";
import { groupTexts } from "./tables/groups.ts";
import { measureTexts } from "./tables/measure.ts";
import { missingTexts } from "./tables/missing.ts";
import { outcomeTexts } from "./tables/outcomes.ts";
import { recordTexts } from "./tables/record.ts";
import { sharedTexts } from "./tables/shared.ts";
import { surenessTexts } from "./tables/sureness.ts";
import { type Terms, terms } from "./terms.ts";

/** Every word of the tables: captions, headers and notes; and how their numbers are written. */
export interface TableTexts {
  readonly numbers: NumberForm;
  readonly terms: Terms;
  readonly shared: typeof sharedTexts;
  readonly outcomes: typeof outcomeTexts;
  readonly sureness: typeof surenessTexts;
  readonly missing: typeof missingTexts;
  readonly groups: typeof groupTexts;
  readonly measure: typeof measureTexts;
  readonly comparison: typeof comparisonTexts;
  readonly record: typeof recordTexts;
}

/** The words of the tables in English. */
export const tableTexts: TableTexts = {
  numbers,
  terms,
  shared: sharedTexts,
  outcomes: outcomeTexts,
  sureness: surenessTexts,
  missing: missingTexts,
  groups: groupTexts,
  measure: measureTexts,
  comparison: comparisonTexts,
  record: recordTexts,
};
