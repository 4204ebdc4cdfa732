import { StatsError } from "../errors.ts";

/** Count, mean and standard deviation (n - 1 below) of one sample, as a table prints them. */
export interface MeanSummary {
  readonly n: number;
  readonly mean: number;
  readonly standardDeviation: number;
}

/** Throws {@link StatsError} unless n is a count, the mean finite and the standard deviation not negative. */
export function checkMeanSummary({ n, mean, standardDeviation }: MeanSummary): void {
  if (!(Number.isFinite(n) && n >= 0)) throw new StatsError("argument_range", "n", String(n), "a number from 0 up");
  if (!Number.isFinite(mean)) throw new StatsError("argument_type", "mean", String(mean), "a finite number");
  if (!(Number.isFinite(standardDeviation) && standardDeviation >= 0))
    throw new StatsError("argument_range", "standardDeviation", String(standardDeviation), "a number from 0 up");
}
