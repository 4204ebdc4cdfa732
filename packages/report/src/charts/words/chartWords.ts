import { comparison } from "./en/comparison.ts";
import { completeness } from "./en/completeness.ts";
import { diagnostics } from "./en/diagnostics.ts";
import { doesItHold } from "./en/doesItHold.ts";
import { expectedChange } from "./en/expectedChange.ts";
import { items } from "./en/items.ts";
import { subgroups } from "./en/subgroups.ts";

/** What a language has to bring for its charts. */
export interface ChartWords {
  readonly comparison: typeof comparison;
  readonly completeness: typeof completeness;
  readonly diagnostics: typeof diagnostics;
  readonly doesItHold: typeof doesItHold;
  readonly expectedChange: typeof expectedChange;
  readonly items: typeof items;
  readonly subgroups: typeof subgroups;
}

/** The words of charts in English. */
export const chartWords: ChartWords = { comparison, completeness, diagnostics, doesItHold, expectedChange, items, subgroups };
