import { means, pooled, randomIntercepts, robustMean } from "./quantities/models.ts";
import { adjusted, distribution, power } from "./quantities/probabilities.ts";
import { rankAnova, rankSum, signedRank, signs } from "./quantities/rankTests.ts";
import { correlation, normality, reliability, reliable, scores } from "./quantities/scales.ts";
import { bayesFactor, equivalenceTests, oneSampleTest, pairedTest, twoSampleTests } from "./quantities/tTests.ts";
import { covariance, factorial, oneWay, timeByFactors, variances, welch } from "./quantities/variance.ts";
import type { NumberCase } from "./verifyFiles.ts";

/** What computes each kind of case, under the names of the reference values. */
export const computations: Readonly<Record<string, (one: NumberCase) => unknown>> = {
  "nist-anova": oneWay,
  distributions: distribution,
  "t-paired": pairedTest,
  "t-one-sample": oneSampleTest,
  "t-independent": twoSampleTests,
  tost: equivalenceTests,
  "wilcoxon-signed-rank": signedRank,
  "sign-test": signs,
  "mann-whitney": rankSum,
  "kruskal-wallis": rankAnova,
  "shapiro-wilk": normality,
  "variance-tests": variances,
  correlation,
  "anova-between": factorial,
  "anova-welch": welch,
  "mixed-anova": timeByFactors,
  ancova: covariance,
  emmeans: means,
  "p-adjust": adjusted,
  "cluster-robust": robustMean,
  lmm: randomIntercepts,
  reliability,
  rci: reliable,
  rubin: pooled,
  "bayes-factor": bayesFactor,
  power,
  "eaq-scoring": scores,
};
