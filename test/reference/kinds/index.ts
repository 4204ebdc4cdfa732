import type { Check } from "../case.ts";
import { checkAncova } from "./ancova.ts";
import { checkAnovaBetween } from "./anova-between.ts";
import { checkAnovaEmptyCell } from "./anova-empty-cell.ts";
import { checkAnovaHc3 } from "./anova-hc3.ts";
import { checkAnovaWelch } from "./anova-welch.ts";
import { checkBayesFactor } from "./bayes-factor.ts";
import { checkClusterRobust } from "./cluster-robust.ts";
import { checkCorrelation } from "./correlation.ts";
import { checkDistributions } from "./distributions.ts";
import { checkEaqScoring } from "./eaq-scoring.ts";
import { checkEmmeans } from "./emmeans.ts";
import { checkEndToEndEaq } from "./end-to-end-eaq.ts";
import { checkEndToEndFacilitator } from "./end-to-end-facilitator.ts";
import { checkKruskalWallis } from "./kruskal-wallis.ts";
import { checkLmm } from "./lmm.ts";
import { checkMannWhitney } from "./mann-whitney.ts";
import { checkMixedAnova } from "./mixed-anova.ts";
import { checkNistAnova } from "./nist-anova.ts";
import { checkPAdjust } from "./p-adjust.ts";
import { checkPower } from "./power.ts";
import { checkRci } from "./rci.ts";
import { checkReliability } from "./reliability.ts";
import { checkRubin } from "./rubin.ts";
import { checkShapiroWilk } from "./shapiro-wilk.ts";
import { checkSignTest } from "./sign-test.ts";
import { checkTIndependent } from "./t-independent.ts";
import { checkTOneSample } from "./t-one-sample.ts";
import { checkTPaired } from "./t-paired.ts";
import { checkTost } from "./tost.ts";
import { checkVarianceTests } from "./variance-tests.ts";
import { checkWilcoxonSignedRank } from "./wilcoxon-signed-rank.ts";
import { checkWithinAnova } from "./within-anova.ts";

/** Every kind of reference file that is checked, with the check; a kind that is not here fails. */
export const kinds: ReadonlyMap<string, Check> = new Map<string, Check>([
  ["distributions", checkDistributions],
  ["end-to-end-eaq", checkEndToEndEaq],
  ["end-to-end-facilitator", checkEndToEndFacilitator],
  ["correlation", checkCorrelation],
  ["power", checkPower],
  ["bayes-factor", checkBayesFactor],
  ["lmm", checkLmm],
  ["cluster-robust", checkClusterRobust],
  ["rubin", checkRubin],
  ["p-adjust", checkPAdjust],
  ["emmeans", checkEmmeans],
  ["eaq-scoring", checkEaqScoring],
  ["rci", checkRci],
  ["reliability", checkReliability],
  ["shapiro-wilk", checkShapiroWilk],
  ["variance-tests", checkVarianceTests],
  ["anova-welch", checkAnovaWelch],
  ["kruskal-wallis", checkKruskalWallis],
  ["mann-whitney", checkMannWhitney],
  ["sign-test", checkSignTest],
  ["t-independent", checkTIndependent],
  ["t-one-sample", checkTOneSample],
  ["t-paired", checkTPaired],
  ["tost", checkTost],
  ["wilcoxon-signed-rank", checkWilcoxonSignedRank],
  ["ancova", checkAncova],
  ["anova-between", checkAnovaBetween],
  ["anova-empty-cell", checkAnovaEmptyCell],
  ["anova-hc3", checkAnovaHc3],
  ["mixed-anova", checkMixedAnova],
  ["nist-anova", checkNistAnova],
  ["within-anova", checkWithinAnova],
]);
