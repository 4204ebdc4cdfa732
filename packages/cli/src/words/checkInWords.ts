import { type AnalysisPlan, type CheckReport, checkSummary, type DataRefusedError, type Outcomes } from "@headway/core";
import { type ColumnGroup, columnsInWords } from "./columnsInWords.ts";
import { plainText } from "./plainText.ts";
import { problemsInWords } from "./problemsInWords.ts";

const WIDEST_NAMES = 44;

/** `1 row`, `3 rows`. */
export function counted(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

/** `12 children`, or `1 facilitator`. */
export const peopleCounted = ({ instrument, children }: Outcomes): string =>
  instrument.respondent === "child" ? counted(children.length, "child", "children") : counted(children.length, "facilitator");

// only data that were refused have no counts
const NOBODY = { nPre: 0, nPost: 0, nPaired: 0 } as const;

function readInWords(outcomes: Outcomes, counts: CheckReport["counts"]): readonly string[] {
  const { nPre, nPost, nPaired } = counts ?? NOBODY;
  return [
    "What was read",
    ...outcomes.inputs.map(({ name, rows }) => `  ${plainText(name)}: ${counted(rows, "row")}`),
    `  ${outcomes.instrument.title}`,
    `  ${peopleCounted(outcomes)}: ${nPre} with a score before, ${nPost} after, ${nPaired} with both`,
  ];
}

function columnLines(groups: readonly ColumnGroup[]): readonly string[] {
  const width = Math.min(WIDEST_NAMES, Math.max(...groups.map((group) => group.columns.length), 0));
  const severalFiles = new Set(groups.map((group) => group.file)).size > 1;
  return groups.flatMap(({ file, columns, meaning }, index) => [
    ...(severalFiles && groups[index - 1]?.file !== file ? [`  ${plainText(file)}`] : []),
    `  ${columns.padEnd(width)}  ${meaning}`,
  ]);
}

function groupLines({ factors, age }: CheckReport): readonly string[] {
  const levels = Object.entries(factors).flatMap(([factor, counts]) => {
    const seen = Object.entries(counts).map(([level, n]) => `${plainText(level)} ${n}`);
    return seen.length === 0 ? [] : [`  ${plainText(factor)}: ${seen.join(", ")}`];
  });
  const ages = age.mean === null ? [] : [`  age: ${age.n} known, mean ${age.mean.toFixed(1)} years`];
  return levels.length + ages.length === 0 ? [] : ["", "How many have both, by group", ...levels, ...ages];
}

/**
 * Tells a person what was read, how each column was understood, and every kind of problem with its places and how to
 * mend it.
 *
 * @param outcomes what was read
 * @param plan whose age bands are counted
 * @returns text that ends in a line end
 */
export function checkInWords(outcomes: Outcomes, plan: AnalysisPlan): string {
  const summary = checkSummary(outcomes, plan);
  const byFile = outcomes.inputs.flatMap(({ name }) => columnsInWords(outcomes.ledger.columns.filter((column) => column.file === name)));
  const problems = problemsInWords(outcomes.issues);
  return `${[
    ...readInWords(outcomes, summary.counts),
    "",
    "How each column was understood (correct it with --map COLUMN=MEANING)",
    ...columnLines(byFile),
    ...groupLines(summary),
    "",
    problems.length === 0 ? "No problem was met." : `Problems: the data were read, with ${counted(outcomes.issues.length, "note")}`,
    ...problems,
  ].join("\n")}\n`;
}

/**
 * Tells a person why data were refused: every problem with its place and how to mend it.
 *
 * @param error the refusal
 * @returns text that ends in a line end
 */
export function refusalInWords(error: DataRefusedError): string {
  return `${["The data were refused. Every problem that was met:", ...problemsInWords(error.issues)].join("\n")}\n`;
}
