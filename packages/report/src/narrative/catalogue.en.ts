import { cautionInWords, cautionsInWords } from "./en/cautions.ts";
import { planStanding } from "./en/deviations.ts";
import { plainGroups, technicalGroups } from "./en/groupDifferences.ts";
import { type Headings, headings } from "./en/headings.ts";
import { limits } from "./en/limits.ts";
import { methods, provenance } from "./en/methods.ts";
import { ages, participation } from "./en/participation.ts";
import { plainChange } from "./en/plainChange.ts";
import { clusterMeaning, plainClusters } from "./en/plainClusters.ts";
import { comparisonMeaning, overallComparison, plainComparison } from "./en/plainComparison.ts";
import { plainExpected } from "./en/plainExpected.ts";
import { plainMeasure, plainResponses } from "./en/plainMeasure.ts";
import { nothingOfMissing, plainBaseline, plainTipping } from "./en/plainMissing.ts";
import { plainPrecision } from "./en/plainPrecision.ts";
import { plainReliable } from "./en/plainReliable.ts";
import { plainVerdict } from "./en/plainVerdict.ts";
import { references } from "./en/references.ts";
import { overall } from "./en/summary.ts";
import { suppressionRule, suppressions } from "./en/suppressions.ts";
import { type TableTexts, tableTexts } from "./en/tables.ts";
import { technicalChange } from "./en/technicalChange.ts";

/** Every text of a report in one language: functions of the evaluation, whose numbers are all fields of it. */
export interface Catalogue {
  readonly headings: Headings;
  readonly tables: TableTexts;
  readonly overall: typeof overall;
  readonly participation: typeof participation;
  readonly ages: typeof ages;
  readonly plainChange: typeof plainChange;
  readonly plainReliable: typeof plainReliable;
  readonly plainGroups: typeof plainGroups;
  readonly technicalChange: typeof technicalChange;
  readonly technicalGroups: typeof technicalGroups;
  readonly cautionInWords: typeof cautionInWords;
  readonly overallComparison: typeof overallComparison;
  readonly plainComparison: typeof plainComparison;
  readonly comparisonMeaning: typeof comparisonMeaning;
  readonly plainVerdict: typeof plainVerdict;
  readonly plainBaseline: typeof plainBaseline;
  readonly plainTipping: typeof plainTipping;
  readonly nothingOfMissing: typeof nothingOfMissing;
  readonly plainClusters: typeof plainClusters;
  readonly clusterMeaning: typeof clusterMeaning;
  readonly plainExpected: typeof plainExpected;
  readonly plainPrecision: typeof plainPrecision;
  readonly plainMeasure: typeof plainMeasure;
  readonly plainResponses: typeof plainResponses;
  readonly planStanding: typeof planStanding;
  readonly cautionsInWords: typeof cautionsInWords;
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
  tables: tableTexts,
  overall,
  participation,
  ages,
  plainChange,
  plainReliable,
  plainGroups,
  technicalChange,
  technicalGroups,
  cautionInWords,
  overallComparison,
  plainComparison,
  comparisonMeaning,
  plainVerdict,
  plainBaseline,
  plainTipping,
  nothingOfMissing,
  plainClusters,
  clusterMeaning,
  plainExpected,
  plainPrecision,
  plainMeasure,
  plainResponses,
  planStanding,
  cautionsInWords,
  limits,
  suppressions,
  suppressionRule,
  methods,
  provenance,
  references,
};
