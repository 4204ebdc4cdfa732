import type { ReleasedEvaluation, ReleasedOutcome } from "../disclosure/released.ts";
import { formatCount } from "../format/count.ts";
import { formatNumber } from "../format/number.ts";
import { formatPercent } from "../format/percent.ts";
import { formatProportion } from "../format/proportion.ts";
import { rich } from "../format/rich.ts";
import { countCell, numberCell, textCell } from "./cell.ts";
import { countColumn, numberColumn, textColumn } from "./column.ts";
import { SYMBOL } from "./symbols.ts";
import { ABSENT, type Cell, makeTable, type Row, type Table } from "./table.ts";

function shareCell(part: number | null, whole: number | null, reason: string | null): Cell {
  if (part === null) return { text: rich`${ABSENT}`, values: [null], reason: reason ?? "no reason was given" };
  return { text: rich`${formatCount(part)}\u00a0(${formatPercent(part, whole)})`, values: [part], reason: null };
}

function reliableRow(outcome: ReleasedOutcome): Row {
  const change = outcome.reliableChange;
  const lower = outcome.direction === "lower-is-better";
  const unordered = outcome.direction === "unordered";
  const up = unordered || !lower ? change.increased : change.decreased;
  const down = unordered || !lower ? change.decreased : change.increased;
  return {
    rowHeader: textCell(
      unordered ? rich`${outcome.title} (neither better nor worse: rose and fell)` : rich`${outcome.title}`,
      outcome.title,
    ),
    cells: [
      countCell(change.n),
      numberCell(change.reliability, formatProportion, change.reason),
      numberCell(change.threshold, (points) => formatNumber(points, 1), change.reason),
      shareCell(up, change.n, change.reason),
      shareCell(change.unchanged, change.n, change.reason),
      shareCell(down, change.n, change.reason),
      unordered
        ? { text: rich`${ABSENT}`, values: [null], reason: "this scale is not ordered good to bad" }
        : countCell(change.couldImprove, change.reason),
    ],
  };
}

/**
 * How many changed by more than the questionnaire's own uncertainty.
 *
 * @param evaluation gives the criterion
 * @param outcomes those to show, in their order
 * @returns the table: Outcome, n, reliability, points needed, improved, no reliable change, worsened, room to improve
 * @example
 * reliableChangeTable(evaluation, evaluation.outcomes).rows.length; // 6
 */
export function reliableChangeTable(evaluation: ReleasedEvaluation, outcomes: readonly ReleasedOutcome[]): Table {
  const sources = [...new Set(outcomes.map((outcome) => outcome.reliableChange.reliabilitySource).filter((source) => source !== ""))];
  return makeTable({
    id: "reliable-change",
    caption: rich`Reliable change, ${evaluation.instrument.respondent === "child" ? "child by child" : "person by person"}`,
    columns: [
      textColumn("outcome", "Outcome"),
      countColumn("n", SYMBOL.n),
      numberColumn("reliability", "Reliability"),
      numberColumn("threshold", "Points needed"),
      countColumn("improved", "Improved"),
      countColumn("unchanged", "No reliable change"),
      countColumn("worsened", "Worsened"),
      countColumn("could_improve", "Had room to improve"),
    ],
    rows: outcomes.map(reliableRow),
    notes: [
      rich`A change counts when it is larger than the points needed (criterion ${formatNumber(evaluation.plan.reliableChangeCriterion, 2)} standard errors of a difference).`,
      ...(sources.length === 0 ? [] : [rich`Reliability taken from: ${sources.join("; ")}.`]),
      rich`Had room to improve: the score before left enough of the scale for a reliable improvement.`,
    ],
  });
}
