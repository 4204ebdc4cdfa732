// The public API of @headway/stats, by hand: one section per folder.
export { StatsError, type StatsErrorCode } from "./errors.ts";
export type { Column, CommonOptions, Factor } from "./options.ts";
export type { Alternative, Estimate, Interval, TestResult } from "./result.ts";

