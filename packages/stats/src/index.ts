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
