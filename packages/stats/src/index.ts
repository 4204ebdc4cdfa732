// The public API of @headway/stats, by hand: one section per folder.
export { StatsError, type StatsErrorCode } from "./errors.ts";
export type { Column, CommonOptions, Factor } from "./options.ts";
export type { Alternative, Estimate, Interval, TestResult } from "./result.ts";

// describe
export { type Description, describe } from "./describe/describe.ts";
export { type DistinctValues, distinctValues } from "./describe/distinctValues.ts";
export { type Moments, moments } from "./describe/moments.ts";
export { pairedCorrelation } from "./describe/pairedCorrelation.ts";
export { type PairedMoments, pairedMoments } from "./describe/pairedMoments.ts";
export { type PairedSummary, type PairedSummaryInput, pairedSummary } from "./describe/pairedSummary.ts";
export { type QuantileType, quantile } from "./describe/quantile.ts";

// hypothesis tests
export { type IndependentTOptions, type IndependentTResult, independentT, independentTFromSummary } from "./hypothesis/independentT.ts";
export type { MeanSummary } from "./hypothesis/meanSummary.ts";
export { type OneSampleTResult, oneSampleT, oneSampleTFromSummary } from "./hypothesis/oneSampleT.ts";
export { type PairedTResult, pairedT, pairedTFromSummary } from "./hypothesis/pairedT.ts";
export type { NormalApproximation, TailProbabilities } from "./hypothesis/tailProbabilities.ts";
export type { TOptions } from "./hypothesis/tOptions.ts";
export {
  type SignedRankOptions,
  type SignedRankResult,
  wilcoxonSignedRank,
  wilcoxonSignedRankOfDifferences,
} from "./hypothesis/wilcoxonSignedRank.ts";

// linear models
export { designRow, type Named } from "./linear/designRow.ts";
export { isEstimable } from "./linear/isEstimable.ts";
export type { Covariate } from "./linear/leastSquares.ts";
export { leverage } from "./linear/leverage.ts";
export { type LinearCombination, linearCombination } from "./linear/linearCombination.ts";
export { fitLinearModel, type LinearModel, type LinearModelData, type LinearModelOptions, type ModelCell, type ModelColumn } from "./linear/linearModel.ts";
export type { ModelFactor } from "./linear/modelFactor.ts";
export { residuals } from "./linear/residuals.ts";

// assumptions
export { bartlettTest } from "./assumptions/bartlettTest.ts";
export { brownForsytheTest } from "./assumptions/brownForsytheTest.ts";
export { leveneTest } from "./assumptions/leveneTest.ts";
export { type NormalityTest, shapiroWilk } from "./assumptions/shapiroWilk.ts";
export type { VarianceTest, VarianceTestOptions } from "./assumptions/varianceTest.ts";

// correlation
export type { CorrelationTest } from "./correlation/correlationTest.ts";
export { kendallCorrelation } from "./correlation/kendallCorrelation.ts";
export { pearsonCorrelation } from "./correlation/pearsonCorrelation.ts";
export { spearmanCorrelation } from "./correlation/spearmanCorrelation.ts";

// reliability
export { type CutoffNorms, clinicalCutoff } from "./reliability/clinicalCutoff.ts";
export { type CronbachAlpha, type CronbachAlphaOptions, cronbachAlpha } from "./reliability/cronbachAlpha.ts";
export {
  type IntraclassCoefficient,
  type IntraclassCorrelation,
  type IntraclassCorrelationOptions,
  type IntraclassForm,
  intraclassCorrelation,
} from "./reliability/intraclassCorrelation.ts";
export { type McdonaldOmega, type McdonaldOmegaOptions, mcdonaldOmega } from "./reliability/mcdonaldOmega.ts";
export { type ChangeClass, type ReliableChange, type ReliableChangeOptions, reliableChange } from "./reliability/reliableChange.ts";

// distributions
export { chiSquaredCdf, chiSquaredLogCdf, chiSquaredLogQuantile, chiSquaredLogUpperQuantile, chiSquaredLogUpperTail, chiSquaredQuantile, chiSquaredUpperQuantile, chiSquaredUpperTail } from "./distributions/chiSquared.ts";
export { fCdf, fLogCdf, fLogQuantile, fLogUpperQuantile, fLogUpperTail, fQuantile, fUpperQuantile, fUpperTail } from "./distributions/f.ts";
export { incompleteBeta, incompleteBetaUpper } from "./distributions/incompleteBeta.ts";
export { incompleteGamma, incompleteGammaUpper } from "./distributions/incompleteGamma.ts";
export { logBeta, logGamma } from "./distributions/logGamma.ts";
export { normalCdf, normalLogCdf, normalLogQuantile, normalLogUpperQuantile, normalLogUpperTail, normalQuantile, normalUpperQuantile, normalUpperTail } from "./distributions/normal.ts";
export { tCdf, tLogCdf, tLogQuantile, tLogUpperQuantile, tLogUpperTail, tQuantile, tUpperQuantile, tUpperTail } from "./distributions/t.ts";

// multiplicity
export { type Adjustment, type AdjustOptions, adjustments, adjustPValues } from "./multiplicity/adjustPValues.ts";
