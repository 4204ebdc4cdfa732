import type { ReleasedEvaluation, ReleasedOutcome, ReleasedTerm } from "../../disclosure/released.ts";
import { formatCount } from "../../format/count.ts";
import { formatDf } from "../../format/degreesOfFreedom.ts";
import { formatNumber } from "../../format/number.ts";
import { formatLevel } from "../../format/percent.ts";
import { formatProportion } from "../../format/proportion.ts";
import { type Rich, rich } from "../../format/rich.ts";
import { type TableTexts, tableTexts } from "../../narrative/en/tables.ts";
import { absentCell, intervalCell, numberCell, pCell, textCell } from "../cell.ts";
import { intervalColumn, numberColumn, pColumn, textColumn } from "../column.ts";
import { cellTitle, termTitle } from "../labels.ts";
import { SYMBOL } from "../symbols.ts";
import { type CellDraft, makeTable, type RowDraft, type Table } from "../table.ts";

/** Both degrees of freedom in one cell. */
export function dfPairCell(df1: number | null, df2: number | null, reason: string | null): CellDraft {
  if (df1 === null || df2 === null) return absentCell(2, reason);
  return {
    text: (numbers) => rich`${formatDf(numbers, df1)}${`${numbers.separator}\u00a0`}${formatDf(numbers, df2)}`,
    values: [df1, df2],
    reason: null,
  };
}

function termLabel(evaluation: ReleasedEvaluation, term: string, texts: TableTexts): string {
  const words = texts.groups.anova;
  return term === "pre" ? words.pre : term === "age" ? words.age : termTitle(evaluation, term, texts.terms.labels);
}

function termRow(evaluation: ReleasedEvaluation, term: ReleasedTerm, texts: TableTexts): RowDraft {
  return {
    rowHeader: textCell(termLabel(evaluation, term.term, texts), term.term),
    cells: [
      dfPairCell(term.df1, term.df2, term.reason),
      numberCell(term.f, (numbers, f) => formatNumber(numbers, f, 2), term.reason),
      pCell(term.pValue, term.reason),
      intervalCell(term.partialEtaSquared, term.partialEtaSquaredInterval, term.reason, formatProportion),
    ],
  };
}

interface Model {
  readonly terms: readonly ReleasedTerm[];
  readonly sumsOfSquares: string;
  readonly n: number | null;
  readonly rSquared: number | null;
  readonly emptyCells: readonly Readonly<Record<string, string>>[];
  readonly reason: string | null;
}

function modelNotes(model: Model, texts: TableTexts): readonly Rich[] {
  const words = texts.groups.anova;
  const fit = model.rSquared === null ? null : formatProportion(texts.numbers, model.rSquared);
  const empty = model.emptyCells.map((cell) => cellTitle(cell, texts.terms.labels)).join("; ");
  return [
    words.fit(model.sumsOfSquares, formatCount(texts.numbers, model.n), fit),
    ...(empty === "" ? [] : [words.empty(empty)]),
    ...(model.reason === null ? [] : [words.reason(texts.terms.givenWords(model.reason))]),
  ];
}

function modelTable(evaluation: ReleasedEvaluation, model: Model, id: string, caption: string, texts: TableTexts): Table {
  const level = model.terms.find((term) => term.partialEtaSquaredInterval !== null)?.partialEtaSquaredInterval?.level ?? 0.9;
  return makeTable(
    {
      id,
      caption: rich`${caption}`,
      columns: [
        textColumn("effect", texts.shared.effect),
        numberColumn("df", SYMBOL.df1df2, ["df1", "df2"]),
        numberColumn("f", SYMBOL.f),
        pColumn("p", SYMBOL.p),
        intervalColumn("partial_eta_squared", texts.shared.partialEtaSquared(formatLevel(texts.numbers, level))),
      ],
      rows: model.terms.map((term) => termRow(evaluation, term, texts)),
      notes: modelNotes(model, texts),
    },
    texts,
  );
}

/**
 * Whether change differed between groups: the factorial ANOVA of change scores.
 *
 * @param evaluation gives the names of the factors
 * @param outcome whose model it is
 * @param texts the words of tables
 * @returns the table: Effect, df, F, p, partial eta squared
 * @example
 * anovaTable(evaluation, evaluation.outcomes[0]).id; // "anova-DE"
 */
export function anovaTable(evaluation: ReleasedEvaluation, outcome: ReleasedOutcome, texts: TableTexts = tableTexts): Table {
  return modelTable(evaluation, outcome.anovaOfChange, `anova-${outcome.scale}`, texts.groups.anova.caption(outcome.title), texts);
}

/**
 * The same question with the score before held equal: the analysis of covariance.
 *
 * @param evaluation gives the names of the factors
 * @param outcome whose model it is
 * @param texts the words of tables
 * @returns the table: Effect, df, F, p, partial eta squared
 * @example
 * ancovaTable(evaluation, evaluation.outcomes[0]).id; // "ancova-DE"
 */
export function ancovaTable(evaluation: ReleasedEvaluation, outcome: ReleasedOutcome, texts: TableTexts = tableTexts): Table {
  return modelTable(evaluation, outcome.ancova, `ancova-${outcome.scale}`, texts.groups.anova.ancova(outcome.title), texts);
}
