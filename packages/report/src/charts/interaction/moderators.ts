import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import type { Terms } from "../../narrative/en/terms.ts";
import { factorTitle } from "../../tables/labels.ts";
import { type Ends, endsOf } from "../intervals/ends.ts";
import { cleanText } from "../words/cleanText.ts";
import { cellsByLevel, type MarginalCell } from "./cellsByLevel.ts";
import { type ChangeTest, changeTestOf, factorsOfTest } from "./changeTests.ts";

/** A mean at one timepoint with its interval. */
export interface TimedMean extends Ends {
  readonly mean: number | null;
}

/** One level of a factor before and after. */
export interface Series {
  readonly name: string;
  /** The name as the data have it. */
  readonly level: string;
  /** Null where it is withheld. */
  readonly n: number | null;
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
  const [factor, ...others] = factorsOfTest(table.term);
  return table.of !== "score" || factor === undefined || others.length > 0 ? null : factor;
}

/**
 * The levels of a factor in a table of means at both timepoints.
 *
 * @param table means of one factor, or the cells of one level of another
 * @param factor id of the factor whose levels become lines
 * @returns one entry a level, in the order of the cells
 */
export function seriesOf({ cells }: Pick<Table, "cells">, factor: string, { labels }: Terms): Series[] {
  const at = (time: string) =>
    cellsByLevel(
      cells.filter(({ levels }) => levels["time"] === time),
      factor,
    );
  return at("pre").flatMap(({ level, cell: before }) =>
    at("post")
      .filter((after) => after.level === level)
      .map(({ cell: after }) => ({
        level,
        name: cleanText(level) || labels.noName,
        n: before.n,
        before: timed(before),
        after: timed(after),
      })),
  );
}

const timed = ({ mean, interval }: MarginalCell): TimedMean => ({ mean, ...endsOf(interval) });
