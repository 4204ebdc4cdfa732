// The public API of @headway/stats, by hand: one section per folder.

// describe
export { type Description, describe } from "./describe/describe.ts";
export { type DistinctValues, distinctValues } from "./describe/distinctValues.ts";
export { type Moments, moments } from "./describe/moments.ts";
export { pairedCorrelation } from "./describe/pairedCorrelation.ts";
export { type PairedMoments, pairedMoments } from "./describe/pairedMoments.ts";
export { type PairedSummary, type PairedSummaryInput, pairedSummary } from "./describe/pairedSummary.ts";
export { type QuantileType, quantile } from "./describe/quantile.ts";
export { StatsError, type StatsErrorCode } from "./errors.ts";
export type { Column, CommonOptions, Factor } from "./options.ts";
export type { Alternative, Estimate, Interval, TestResult } from "./result.ts";

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
