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
