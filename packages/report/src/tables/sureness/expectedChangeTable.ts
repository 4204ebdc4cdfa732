import type { ReleasedEvaluation, ReleasedOutcome } from "../../disclosure/released.ts";
import { WITHHELD } from "../../disclosure/withhold.ts";
import { formatNumber } from "../../format/number.ts";
import { formatLevel } from "../../format/percent.ts";
import { formatProportion } from "../../format/proportion.ts";
import { type Rich, rich } from "../../format/rich.ts";
import { type TableTexts, tableTexts } from "../../narrative/en/tables.ts";
import { countCell, intervalCell, numberCell, textCell } from "../cell.ts";
import { countColumn, intervalColumn, numberColumn, textColumn } from "../column.ts";
import { pointsOf } from "../points.ts";
import { SYMBOL } from "../symbols.ts";
import { makeTable, type RowDraft, type Table } from "../table.ts";

type Expected = ReleasedOutcome["expectedChange"];

function expectedRow(
  outcome: ReleasedOutcome,
  label: string,
  part: Omit<Expected["byStart"]["groups"][number], "group" | "from" | "to">,
): RowDraft {
  const points = pointsOf(outcome);
  const reason = part.reason ?? WITHHELD;
  return {
    rowHeader: textCell(label),
    cells: [
      countCell(part.n, reason),
      numberCell(part.preMean, points, reason),
      numberCell(part.expected, points, reason),
      numberCell(part.observed, points, reason),
      intervalCell(part.excess, part.interval, reason, points),
    ],
  };
}

function notes(outcome: ReleasedOutcome, { numbers, terms, sureness: { expected: words } }: TableTexts): readonly Rich[] {
  const { correlation, correlationSource, benchmark } = outcome.expectedChange;
  return [
    ...(correlation === null || correlationSource === null
      ? []
      : [words.note(formatProportion(numbers, correlation), terms.givenWords(correlationSource))]),
    ...(benchmark.points === null
      ? []
      : [words.benchmark(formatNumber(numbers, benchmark.effect, 1), formatNumber(numbers, benchmark.points, 1))]),
  ];
}

/**
 * Change that return towards the average alone would give, beside the change observed.
 *
 * @param evaluation gives the confidence level
 * @param outcome whose change it is
 * @param texts the words of tables
 * @returns the table: Start, n, mean before, expected, observed, excess; everybody only where the plan names a population mean
 * @example
 * expectedChangeTable(evaluation, evaluation.outcomes[0]).id; // "expected-change-DE"
 */
export function expectedChangeTable(evaluation: ReleasedEvaluation, outcome: ReleasedOutcome, texts: TableTexts = tableTexts): Table {
  const words = texts.sureness.expected;
  const { expectedChange } = outcome;
  const whole = expectedChange.populationMean === null ? [] : [expectedRow(outcome, words.whole, expectedChange)];
  return makeTable(
    {
      id: `expected-change-${outcome.scale}`,
      caption: rich`${words.caption(outcome.title)}`,
      columns: [
        textColumn("group", texts.shared.group),
        countColumn("n", SYMBOL.n),
        numberColumn("mean_before", words.mean),
        numberColumn("expected", words.expected),
        numberColumn("observed", words.observed),
        intervalColumn("excess", words.excess(formatLevel(texts.numbers, evaluation.plan.confidenceLevel))),
      ],
      rows: [...whole, ...expectedChange.byStart.groups.map((part) => expectedRow(outcome, words.groups[part.group], part))],
      notes: notes(outcome, texts),
    },
    texts,
  );
}
