// The public API of @headway/stats, by hand: one section per folder.

// analysis of variance
export { type Ancova, type AncovaData, ancova, type CovariateSlope, covariateSlope } from "./anova/ancova.ts";
export { type AnovaEffectIntervals, anovaEffectIntervals } from "./anova/anovaEffectIntervals.ts";
export type { AnovaSquares, AnovaTable, AnovaTerm } from "./anova/anovaTable.ts";
export { effectShareInterval } from "./anova/effectShareInterval.ts";
export type { AnovaEffectSizes, NoncentralIntervals } from "./anova/effectSizes.ts";
export { type EffectSizesFromF, effectSizesFromF } from "./anova/effectSizesFromF.ts";
export { type EstimableModel, estimableModel, type LeftTerm } from "./anova/estimableModel.ts";
export { type AnovaOptions, factorialAnova } from "./anova/factorialAnova.ts";
export { type CellSummary, type CellTable, factorialAnovaFromCells } from "./anova/factorialAnovaFromCells.ts";
export type { ErrorTerm, FTest } from "./anova/fTest.ts";
export { type MixedAnova, type MixedAnovaData, type MixedAnovaOptions, mixedAnova } from "./anova/mixedAnova.ts";
export type { MixedTerm } from "./anova/mixedTerms.ts";
export { type RobustAnova, type RobustTerm, robustAnova } from "./anova/robustAnova.ts";
export { slopesHomogeneity } from "./anova/slopesHomogeneity.ts";
export type { Sphericity } from "./anova/sphericity.ts";
export type { CorrectedTest } from "./anova/sphericityCorrection.ts";
export type { SumsOfSquares } from "./anova/sumsOfSquares.ts";
export type { WithinFactor } from "./anova/withinDesign.ts";
// assumptions
export { bartlettTest } from "./assumptions/bartlettTest.ts";
export { brownForsytheTest } from "./assumptions/brownForsytheTest.ts";
export { leveneTest } from "./assumptions/leveneTest.ts";
export { type NormalityTest, shapiroWilk } from "./assumptions/shapiroWilk.ts";
export type { VarianceTest, VarianceTestOptions } from "./assumptions/varianceTest.ts";
// Bayes factors
export type { BayesFactor, BayesFactorOptions } from "./bayes/bayesFactor.ts";
export { type BayesFactorInput, bayesFactorFromT } from "./bayes/bayesFactorFromT.ts";
export { independentBayesFactor } from "./bayes/independentBayesFactor.ts";
export { oneSampleBayesFactor } from "./bayes/oneSampleBayesFactor.ts";
export { pairedBayesFactor } from "./bayes/pairedBayesFactor.ts";
// clustered data
export type { ClusterCorrection } from "./clustered/clusterCorrection.ts";
export { type ClusterCorrelation, clusterCorrelation } from "./clustered/clusterCorrelation.ts";
export type { ClusteredData } from "./clustered/clusteredData.ts";
export { type ClusterRobustMeanOptions, clusterRobustMean } from "./clustered/clusterRobustMean.ts";
export {
  type AdjustedCluster,
  type ClusterRobustModel,
  type ClusterRobustOptions,
  fitClusterRobust,
} from "./clustered/clusterRobustModel.ts";
export { type ClusterRobustResult, clusterRobustTest } from "./clustered/clusterRobustTest.ts";
export { clusterRobustWald } from "./clustered/clusterRobustWald.ts";
export { mixedJointTest } from "./clustered/mixedJointTest.ts";
export { mixedTermTest } from "./clustered/mixedTermTest.ts";
export { type MixedTestResult, mixedTest } from "./clustered/mixedTest.ts";
export {
  fitRandomIntercepts,
  type RandomInterceptData,
  type RandomInterceptModel,
  type VarianceComponent,
} from "./clustered/randomInterceptModel.ts";
export type { VarianceFit } from "./clustered/restrictedMaximum.ts";
// correlation
export type { CorrelationTest } from "./correlation/correlationTest.ts";
export { kendallCorrelation } from "./correlation/kendallCorrelation.ts";
export { pearsonCorrelation } from "./correlation/pearsonCorrelation.ts";
export { spearmanCorrelation } from "./correlation/spearmanCorrelation.ts";
// describe
export { type Description, describe } from "./describe/describe.ts";
export { type DistinctValues, distinctValues } from "./describe/distinctValues.ts";
export { type Moments, moments } from "./describe/moments.ts";
export { pairedCorrelation } from "./describe/pairedCorrelation.ts";
export { type PairedMoments, pairedMoments } from "./describe/pairedMoments.ts";
export { type PairedSummary, type PairedSummaryInput, pairedSummary } from "./describe/pairedSummary.ts";
export { type QuantileType, quantile } from "./describe/quantile.ts";
// distributions
export { binomialCdf, binomialLogCdf, binomialLogUpperTail, binomialUpperTail } from "./distributions/binomial.ts";
export {
  chiSquaredCdf,
  chiSquaredLogCdf,
  chiSquaredLogQuantile,
  chiSquaredLogUpperQuantile,
  chiSquaredLogUpperTail,
  chiSquaredQuantile,
  chiSquaredUpperQuantile,
  chiSquaredUpperTail,
} from "./distributions/chiSquared.ts";
export { fCdf, fLogCdf, fLogQuantile, fLogUpperQuantile, fLogUpperTail, fQuantile, fUpperQuantile, fUpperTail } from "./distributions/f.ts";
export { incompleteBeta, incompleteBetaUpper } from "./distributions/incompleteBeta.ts";
export { incompleteGamma, incompleteGammaUpper } from "./distributions/incompleteGamma.ts";
export { logBeta, logGamma } from "./distributions/logGamma.ts";
export {
  noncentralFCdf,
  noncentralFLogCdf,
  noncentralFLogUpperTail,
  noncentralFQuantile,
  noncentralFUpperQuantile,
  noncentralFUpperTail,
} from "./distributions/noncentralF.ts";
export { noncentralFLimits } from "./distributions/noncentralFLimits.ts";
export {
  noncentralTCdf,
  noncentralTLogCdf,
  noncentralTLogUpperTail,
  noncentralTQuantile,
  noncentralTUpperQuantile,
  noncentralTUpperTail,
} from "./distributions/noncentralT.ts";
export { type NoncentralityLimits, noncentralTLimits } from "./distributions/noncentralTLimits.ts";
export {
  normalCdf,
  normalLogCdf,
  normalLogQuantile,
  normalLogUpperQuantile,
  normalLogUpperTail,
  normalQuantile,
  normalUpperQuantile,
  normalUpperTail,
} from "./distributions/normal.ts";
export { rankSumCdf, rankSumLogCdf, rankSumLogUpperTail, rankSumUpperTail } from "./distributions/rankSum.ts";
export { signedRankCdf, signedRankLogCdf, signedRankLogUpperTail, signedRankUpperTail } from "./distributions/signedRank.ts";
export {
  studentizedRangeCdf,
  studentizedRangeLogCdf,
  studentizedRangeLogUpperTail,
  studentizedRangeQuantile,
  studentizedRangeUpperQuantile,
  studentizedRangeUpperTail,
} from "./distributions/studentizedRange.ts";
export { tCdf, tLogCdf, tLogQuantile, tLogUpperQuantile, tLogUpperTail, tQuantile, tUpperQuantile, tUpperTail } from "./distributions/t.ts";
// effect sizes of means and ranks
export type { EffectSize } from "./effects/effectSize.ts";
export { hedgesCorrection } from "./effects/hedgesCorrection.ts";
export {
  type IndependentEffectSizes,
  independentEffectSizes,
  independentEffectSizesFromSummary,
} from "./effects/independentEffectSizes.ts";
export { matchedPairsRankBiserial } from "./effects/matchedPairsRankBiserial.ts";
export { type OneSampleEffectSizes, oneSampleEffectSizes } from "./effects/oneSampleEffectSizes.ts";
export { type PairedEffectSizes, pairedEffectSizes, pairedEffectSizesFromSummary } from "./effects/pairedEffectSizes.ts";
export { type CountOf, standardizedProportionDifference } from "./effects/standardizedProportionDifference.ts";
export { StatsError, type StatsErrorCode } from "./errors.ts";
// hypothesis tests
export { type BoundTest, type EquivalenceOptions, type EquivalenceResult, equivalenceTest } from "./hypothesis/equivalenceTest.ts";
export { type IndependentTOptions, type IndependentTResult, independentT, independentTFromSummary } from "./hypothesis/independentT.ts";
export { type KruskalWallisResult, kruskalWallis, type MeanRank } from "./hypothesis/kruskalWallis.ts";
export { type MannWhitneyOptions, type MannWhitneyResult, mannWhitney } from "./hypothesis/mannWhitney.ts";
export type { MeanSummary } from "./hypothesis/meanSummary.ts";
export { type OneSampleTResult, oneSampleT, oneSampleTFromSummary } from "./hypothesis/oneSampleT.ts";
export { type PairedTResult, pairedT, pairedTFromSummary } from "./hypothesis/pairedT.ts";
export { type SignTestResult, signTest } from "./hypothesis/signTest.ts";
export type { NormalApproximation, TailProbabilities } from "./hypothesis/tailProbabilities.ts";
export type { TOptions } from "./hypothesis/tOptions.ts";
export { type WelchAnovaResult, welchAnova } from "./hypothesis/welchAnova.ts";
export {
  type SignedRankOptions,
  type SignedRankResult,
  wilcoxonSignedRank,
  wilcoxonSignedRankOfDifferences,
} from "./hypothesis/wilcoxonSignedRank.ts";
// imputation
export type { ChangeData } from "./imputation/countedRows.ts";
export type { LeftOutPredictor } from "./imputation/imputationPredictors.ts";
export { type ImputationOptions, type ImputedMeanChange, imputedMeanChange } from "./imputation/imputedMeanChange.ts";
export { type RandomDraws, randomDraws } from "./imputation/randomDraws.ts";
// linear models
export { designRow, type Named } from "./linear/designRow.ts";
export { isEstimable } from "./linear/isEstimable.ts";
export type { Covariate } from "./linear/leastSquares.ts";
export { leverage } from "./linear/leverage.ts";
export { type LinearCombination, linearCombination } from "./linear/linearCombination.ts";
export {
  fitLinearModel,
  type LinearModel,
  type LinearModelData,
  type LinearModelOptions,
  type ModelCell,
  type ModelColumn,
} from "./linear/linearModel.ts";
export type { ModelFactor } from "./linear/modelFactor.ts";
export { residuals } from "./linear/residuals.ts";
// marginal means
export type { ContrastAdjustment } from "./margins/contrastAdjustment.ts";
export { type Contrast, type Contrasts, type ContrastsOptions, contrasts } from "./margins/contrasts.ts";
export type { ContrastMethod, WeightedContrast } from "./margins/contrastWeights.ts";
export { type InteractionContrastsOptions, interactionContrasts } from "./margins/interactionContrasts.ts";
export type { Averaging } from "./margins/linearForm.ts";
export { type MarginalMean, type MarginalMeans, type MarginalMeansOptions, marginalMeans } from "./margins/marginalMeans.ts";
export type { MarginalModel } from "./margins/marginalModel.ts";
export { fitRepeatedModel, type RepeatedModel, type RepeatedModelOptions } from "./margins/repeatedModel.ts";
export { type SimpleEffect, type SimpleEffects, type SimpleEffectsOptions, simpleEffects } from "./margins/simpleEffects.ts";
// multiplicity
export { type Adjustment, type AdjustOptions, adjustments, adjustPValues } from "./multiplicity/adjustPValues.ts";
export type { Column, CommonOptions, Factor } from "./options.ts";
// power
export { anovaDetectableEffect } from "./power/anovaDetectableEffect.ts";
export { anovaPower } from "./power/anovaPower.ts";
export type { AnovaPower, AnovaPowerOptions } from "./power/anovaRejection.ts";
export { anovaSampleSize } from "./power/anovaSampleSize.ts";
export type { TDesign, TPowerOptions } from "./power/tPowerOptions.ts";
export { type TTestDetectableEffect, tTestDetectableEffect } from "./power/tTestDetectableEffect.ts";
export { type TTestPower, tTestPower } from "./power/tTestPower.ts";
export { type TTestSampleSize, tTestSampleSize } from "./power/tTestSampleSize.ts";
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
// resampling and imputation
export { type BootstrapMeanChange, type BootstrapOptions, bootstrapMeanChange } from "./resampling/bootstrapMeanChange.ts";
export { type PooledEstimate, type PoolRubinOptions, poolRubin } from "./resampling/poolRubin.ts";
export { type RandomGenerator, randomGenerator } from "./resampling/randomGenerator.ts";
export type { Alternative, Estimate, Interval, TestResult } from "./result.ts";
