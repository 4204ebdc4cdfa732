import { closeSync, openSync, writeSync } from "node:fs";

/** A file whose size or form is hostile, and how its reading may end. */
export interface HostileFile {
  readonly name: string;
  readonly about: string;
  /** Number of children that are read; null where the file is refused. */
  readonly children: number | null;
  /** Code of the refusal, or of a warning that has to be among the others. */
  readonly code: string | null;
  /** The text in pieces. */
  readonly pieces: () => Iterable<string>;
}

const items = Array.from({ length: 30 }, (_, index) => index + 1);
const header = (...more: readonly string[]): string =>
  `${["child_id", ...items.map((item) => `pre_eaq_${item}`), ...items.map((item) => `post_eaq_${item}`), ...more].join(",")}\n`;
// 1 to 3 in an order that differs from child to child
const answers = (child: number, wave: number): string => items.map((item) => ((item * (child + 2) + wave + child) % 3) + 1).join(",");
const row = (child: number, ...more: readonly string[]): string =>
  `${[`C${child}`, answers(child, 0), answers(child, 1), ...more].join(",")}\n`;
const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

function* rows(count: number, cell?: (child: number) => string): Iterable<string> {
  for (const child of numbers(count)) yield cell === undefined ? row(child) : row(child, cell(child));
}

function* longRows(count: number): Iterable<string> {
  yield `child_id,timepoint,assessment_date,site,${items.map((item) => `eaq_${item}`).join(",")}\n`;
  for (const child of numbers(count)) {
    yield `C${child},pre,${1 + (child % 28)}/03/2025,School ${child % 50},${answers(child, 0)}\n`;
    yield `C${child},post,${1 + (child % 28)}/07/2025,School ${child % 50},${answers(child, 1)}\n`;
  }
}

const MEGABYTE = 2 ** 20;
const filled = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length));

/** Files that a reader could hang on, or fill its memory with. */
export const hostileFiles: readonly HostileFile[] = [
  { name: "rows", about: "100,000 rows", children: 50_000, code: null, pieces: () => longRows(50_000) },
  {
    name: "field",
    about: "a field of 1 MB, quoted, with quotes and line ends in it",
    children: 8,
    code: null,
    pieces: () => [header("comment"), ...rows(8, (child) => (child === 3 ? `"${filled('a ""word"",\n', MEGABYTE)}"` : "short"))],
  },
  {
    name: "long-field",
    about: "a field above the limit",
    children: null,
    code: "field_too_long",
    pieces: () => [header("comment"), ...rows(2, () => "short"), row(3, filled("long ", 17 * MEGABYTE))],
  },
  {
    name: "columns",
    about: "20,000 further columns",
    children: 4,
    code: null,
    pieces: () => [header(...numbers(20_000).map((n) => `x${n}`)), ...rows(4, () => ",".repeat(19_999))],
  },
  {
    name: "open-quote",
    about: "a quote that is opened in row 2 and never closed, 20 MB behind it",
    children: null,
    code: "unterminated_quote",
    pieces: () => [header("comment"), row(1, '"open'), filled("1,2,3,4,5,6,7,8,9\n", 20 * MEGABYTE)],
  },
  {
    name: "quotes",
    about: "2 MB of quotes and one",
    children: null,
    code: "unterminated_quote",
    pieces: () => ['"'.repeat(2 * MEGABYTE + 1)],
  },
  {
    name: "spaces",
    about: "an id of 1 MB of spaces between two letters",
    children: 8,
    code: null,
    pieces: () => [header(), ...rows(7), row(8).replace("C8", `a${" ".repeat(MEGABYTE)}b`)],
  },
  {
    name: "levels",
    about: "5,000 children, each at a site of its own",
    children: 5000,
    code: null,
    pieces: () => [header("site"), ...rows(5000, (child) => `Site ${child}`)],
  },
  {
    name: "notes",
    about: "50,000 lines below the data that read like notes",
    children: 8,
    code: "footer_line",
    pieces: () => [header(), ...rows(8), ...numbers(50_000).map((n) => `Note ${n} of the export\n`)],
  },
  {
    name: "long-ids",
    about: "20,000 ids, each cut out of the text and longer than an engine copies",
    children: 20_000,
    code: null,
    pieces: () => [header(), ...numbers(20_000).map((child) => row(child).replace("C", "child-of-a-programme-with-long-ids-"))],
  },
  {
    name: "control-z",
    about: "20 MB of Control-Z",
    children: null,
    code: "empty_file",
    pieces: () => [filled("\u001a", 20 * MEGABYTE)],
  },
  {
    name: "line-ends",
    about: "data above 131,072 empty lines",
    children: 8,
    code: "blank_rows",
    pieces: () => [header(), ...rows(8), filled("\n", MEGABYTE / 8)],
  },
];

/**
 * Writes a hostile file.
 *
 * @param file which one
 * @param path where to
 */
export function writeHostile(file: HostileFile, path: string): void {
  const open = openSync(path, "w");
  try {
    for (const piece of file.pieces()) writeSync(open, piece);
  } finally {
    closeSync(open);
  }
}
