import type { Catalogue } from "../catalogue.ts";
import { card, finding, subtitle } from "./cards.ts";
import { cautionInWords, cautionsInWords } from "./cautions.ts";
import { chartTexts } from "./charts.ts";
import { planStanding } from "./deviations.ts";
import { plainGroups, technicalGroups } from "./groupDifferences.ts";
import { headings } from "./headings.ts";
import { limits } from "./limits.ts";
import { methods, provenance } from "./methods.ts";
import { dates, numbers } from "./numbers.ts";
import { ages, participation } from "./participation.ts";
import { plainChange } from "./plainChange.ts";
import { clusterMeaning, plainClusters } from "./plainClusters.ts";
import { comparisonMeaning, overallComparison, plainComparison } from "./plainComparison.ts";
import { plainExpected } from "./plainExpected.ts";
import { plainMeasure, plainResponses } from "./plainMeasure.ts";
import { nothingOfMissing, plainBaseline, plainTipping } from "./plainMissing.ts";
import { plainPrecision } from "./plainPrecision.ts";
import { plainReliable } from "./plainReliable.ts";
import { plainVerdict } from "./plainVerdict.ts";
import { references } from "./references.ts";
import { overall } from "./summary.ts";
import { suppressionRule, suppressions } from "./suppressions.ts";
import { tableTexts } from "./tables.ts";
import { technicalChange } from "./technicalChange.ts";
import { terms } from "./terms.ts";

/** The texts in English. */
export const english: Catalogue = {
  language: "en",
  numbers,
  dates,
  terms,
  headings,
  tables: tableTexts,
  charts: chartTexts,
  subtitle,
  card,
  finding,
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
