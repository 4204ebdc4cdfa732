import type { DateForm } from "../format/date.ts";
import type { NumberForm } from "../format/numberForm.ts";
import type { card, finding, subtitle } from "./en/cards.ts";
import type { cautionInWords, cautionsInWords } from "./en/cautions.ts";
import type { ChartTexts } from "./en/charts.ts";
import type { planStanding } from "./en/deviations.ts";
import type { plainGroups, technicalGroups } from "./en/groupDifferences.ts";
import type { Headings } from "./en/headings.ts";
import type { limits } from "./en/limits.ts";
import type { methods, provenance } from "./en/methods.ts";
import type { ages, participation } from "./en/participation.ts";
import type { plainChange } from "./en/plainChange.ts";
import type { clusterMeaning, plainClusters } from "./en/plainClusters.ts";
import type { comparisonMeaning, overallComparison, plainComparison } from "./en/plainComparison.ts";
import type { plainExpected } from "./en/plainExpected.ts";
import type { plainMeasure, plainResponses } from "./en/plainMeasure.ts";
import type { nothingOfMissing, plainBaseline, plainTipping } from "./en/plainMissing.ts";
import type { plainPrecision } from "./en/plainPrecision.ts";
import type { plainReliable } from "./en/plainReliable.ts";
import type { plainVerdict } from "./en/plainVerdict.ts";
import type { references } from "./en/references.ts";
import type { overall } from "./en/summary.ts";
import type { suppressionRule, suppressions } from "./en/suppressions.ts";
import type { TableTexts } from "./en/tables.ts";
import type { technicalChange } from "./en/technicalChange.ts";
import type { Terms } from "./en/terms.ts";

/**
 * Every text of a report in one language: functions of the evaluation, whose numbers are all fields of it.
 *
 * A language is one such object. English is the folder `en`; another is a folder beside it with the same parts.
 */
export interface Catalogue {
  /** Its tag, such as `en`: the language attribute of a page. */
  readonly language: string;
  /** How it writes numbers; tables and charts hold the same. */
  readonly numbers: NumberForm;
  readonly dates: DateForm;
  /** Nouns and names that text, tables and charts share. */
  readonly terms: Terms;
  readonly headings: Headings;
  readonly tables: TableTexts;
  readonly charts: ChartTexts;
  readonly subtitle: typeof subtitle;
  readonly card: typeof card;
  readonly finding: typeof finding;
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
