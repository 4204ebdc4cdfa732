import type { Check } from "../case.ts";
import { checkPAdjust } from "./p-adjust.ts";
import { checkWilcoxonSignedRank } from "./wilcoxon-signed-rank.ts";
import { checkVarianceTests } from "./variance-tests.ts";
import { checkShapiroWilk } from "./shapiro-wilk.ts";
import { checkReliability } from "./reliability.ts";
import { checkRci } from "./rci.ts";
import { checkCorrelation } from "./correlation.ts";

/** Every kind of reference file that is checked, with the check; a kind that is not here fails. */
export const kinds: ReadonlyMap<string, Check> = new Map<string, Check>([
  ["correlation", checkCorrelation],
  ["p-adjust", checkPAdjust],
  ["rci", checkRci],
  ["reliability", checkReliability],
  ["shapiro-wilk", checkShapiroWilk],
  ["variance-tests", checkVarianceTests],
  ["wilcoxon-signed-rank", checkWilcoxonSignedRank],
]);
