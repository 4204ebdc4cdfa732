import { cautionInWords } from "./en/cautions.ts";
import { plainGroups, technicalGroups } from "./en/groupDifferences.ts";
import { type Headings, headings } from "./en/headings.ts";
import { limits } from "./en/limits.ts";
import { methods, provenance } from "./en/methods.ts";
import { ages, participation, standard } from "./en/participation.ts";
import { plainChange } from "./en/plainChange.ts";
import { plainReliable } from "./en/plainReliable.ts";
import { references } from "./en/references.ts";
import { overall } from "./en/summary.ts";
import { suppressionRule, suppressions } from "./en/suppressions.ts";
import { technicalChange } from "./en/technicalChange.ts";

/** Every text of a report in one language: functions of the evaluation, whose numbers are all fields of it. */
export interface Catalogue {
  readonly headings: Headings;
  readonly overall: typeof overall;
  readonly participation: typeof participation;
  readonly ages: typeof ages;
  readonly standard: typeof standard;
  readonly plainChange: typeof plainChange;
  readonly plainReliable: typeof plainReliable;
  readonly plainGroups: typeof plainGroups;
  readonly technicalChange: typeof technicalChange;
  readonly technicalGroups: typeof technicalGroups;
  readonly cautionInWords: typeof cautionInWords;
  readonly limits: typeof limits;
  readonly suppressions: typeof suppressions;
  readonly suppressionRule: typeof suppressionRule;
  readonly methods: typeof methods;
  readonly provenance: typeof provenance;
  readonly references: typeof references;
}

/** The texts in English. */
export const english: Catalogue = {
  headings,
  overall,
  participation,
  ages,
  standard,
  plainChange,
  plainReliable,
  plainGroups,
  technicalChange,
  technicalGroups,
  cautionInWords,
  limits,
  suppressions,
  suppressionRule,
  methods,
  provenance,
  references,
};
