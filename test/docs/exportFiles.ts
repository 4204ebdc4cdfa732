/** One answer on one questionnaire: whose, when, and 1 to 3 for each of the 30 items. */
export interface Record {
  readonly id: string;
  readonly wave: "pre" | "post";
  readonly answers: readonly number[];
}

const ITEMS: readonly number[] = Array.from({ length: 30 }, (_, at) => at + 1);
const WORDS = ["Not true", "Sometimes true", "Often true"] as const;

const answersOf = (child: number, wave: "pre" | "post"): number[] =>
  ITEMS.map((item) => ((child * 7 + item * (wave === "pre" ? 5 : 4) + Math.floor(item / 4)) % 3) + 1);

/** Invented answers of six children, all those before first. */
export const records: readonly Record[] = (["pre", "post"] as const).flatMap((wave) =>
  [1, 2, 3, 4, 5, 6].map((child) => ({ id: `C00${child}`, wave, answers: answersOf(child, wave) })),
);

/** The word that a form shows for an answer. */
const word = (answer: number): string => WORDS[answer - 1] ?? "";

/** One cell for each item. */
export const forItems = <T>(cell: (item: number) => T): T[] => ITEMS.map(cell);

const quoted = (cell: string, delimiter: string): string =>
  cell.includes(delimiter) || /["\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;

/** Rows as text. */
export const csv = (rows: readonly (readonly (string | number)[])[], delimiter = ","): string =>
  `${rows.map((row) => row.map((cell) => quoted(String(cell), delimiter)).join(delimiter)).join("\r\n")}\r\n`;

/** One row a child with both timepoints, under names such as `pre_eaq_1`. */
export function wide(
  options: { readonly id?: (id: string) => string; readonly name?: (wave: "pre" | "post", item: number) => string } = {},
) {
  const { id = (text) => text, name = (wave, item) => `${wave}_eaq_${item}` } = options;
  const header = ["Child ID", ...forItems((item) => name("pre", item)), ...forItems((item) => name("post", item))];
  const before = records.filter(({ wave }) => wave === "pre");
  const rows = before.map((pre) => {
    const post = records.find((one) => one.id === pre.id && one.wave === "post");
    return [id(pre.id), ...pre.answers, ...(post?.answers ?? [])];
  });
  return [header, ...rows] as (string | number)[][];
}

/** One row an answer, as forms give them: facts of the form, the child, the timepoint, the answers. */
export function form(options: {
  readonly header: readonly string[];
  readonly facts: (record: Record, at: number) => readonly (string | number)[];
  readonly question: (item: number) => string;
  readonly answer?: (answer: number) => string | number;
  readonly only?: "pre" | "post";
}): (string | number)[][] {
  const { header, facts, question, answer = word, only } = options;
  const chosen = records.filter(({ wave }) => only === undefined || wave === only);
  return [[...header, ...forItems(question)], ...chosen.map((record, at) => [...facts(record, at), ...record.answers.map(answer)])];
}
