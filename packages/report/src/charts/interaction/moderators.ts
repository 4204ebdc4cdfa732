import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import type { Terms } from "../../narrative/en/terms.ts";
import { factorTitle } from "../../tables/labels.ts";
import { type Ends, endsOf } from "../intervals/ends.ts";
import { cleanText } from "../words/cleanText.ts";
import { type ChangeTest, changeTestOf } from "./changeTests.ts";

/** A mean at one timepoint with its interval. */
export interface TimedMean extends Ends {
  readonly mean: number | null;
}

/** One level of a factor before and after. */
export interface Series {
  readonly name: string;
  /** The name as the data have it. */
  readonly level: string;
  readonly n: number;
  readonly before: TimedMean;
  readonly after: TimedMean;
}

/** A factor that may go with how much scores changed. */
export interface Moderator {
  readonly factor: string;
  readonly title: string;
  readonly series: readonly Series[];
  /** The test of time by this factor; null where there is none. */
  readonly test: ChangeTest | null;
}

/** Whether there is a mean to draw. */
export const hasMean = (panels: readonly Moderator[]): boolean =>
  panels.some(({ series }) => series.some(({ before, after }) => before.mean !== null || after.mean !== null));

type Table = ReleasedOutcome["marginalMeans"][number];

/**
 * The factors of an outcome with at least two levels, each with its means before and after.
 *
 * @param evaluation holds the titles of factors
 * @param outcome with marginal means of `time:factor`
 * @returns one entry a factor, in the order of the model
 */
export function moderatorsOf(evaluation: ReleasedEvaluation, outcome: ReleasedOutcome, terms: Terms): Moderator[] {
  return outcome.marginalMeans.flatMap((table) => {
    const factor = soleFactor(table);
    const series = factor === null ? [] : seriesOf(table, factor, terms);
    if (factor === null || series.length < 2) return [];
    return [{ factor, title: cleanText(factorTitle(evaluation, factor)), series, test: changeTestOf(outcome, [factor]) }];
  });
}

function soleFactor(table: Table): string | null {
  const factors = table.term.split(":");
  if (table.of !== "score" || factors.length !== 2 || !factors.includes("time")) return null;
  return factors.find((factor) => factor !== "time") ?? null;
}

/**
 * The levels of a factor in a table of means at both timepoints.
 *
 * @param table means of one factor, or the cells of one level of another
 * @param factor id of the factor whose levels become lines
 * @returns one entry a level, in the order of the cells
 */
export function seriesOf(table: Table, factor: string, { labels }: Terms): Series[] {
  const names = [...new Set(table.cells.map((cell) => cell.levels[factor] ?? ""))];
  return names.map((level) => {
    const at = (time: string) => table.cells.find((cell) => cell.levels[factor] === level && cell.levels["time"] === time);
    return {
      level,
      name: cleanText(level) || labels.noName,
      n: at("pre")?.n ?? at("post")?.n ?? 0,
      before: timed(at("pre")),
      after: timed(at("post")),
    };
  });
}

function timed(cell: Table["cells"][number] | undefined): TimedMean {
  return { mean: cell?.mean ?? null, ...endsOf(cell?.interval ?? null) };
}
