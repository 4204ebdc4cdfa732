import type { ReadOptions } from "@headway/core";
import { type DataInputs, readOutcomesFromBytes } from "@headway/core";
import fc from "fast-check";

/** One child as the tests write it: answers 1 to 3, or null. */
export interface Sheet {
  readonly pre: readonly (number | null)[];
  readonly post: readonly (number | null)[];
}

const numbers = Array.from({ length: 30 }, (_, index) => index + 1);
const answer = fc.constantFrom<number | null>(1, 2, 3, 1, 2, 3, null);
// the first child's answers use the whole range, so that no file looks coded from 0
const whole: Sheet = { pre: numbers.map((n) => (n % 3) + 1), post: numbers.map((n) => ((n + 1) % 3) + 1) };
const sheet: fc.Arbitrary<Sheet> = fc.record({
  pre: fc.array(answer, { minLength: 30, maxLength: 30 }),
  post: fc.array(answer, { minLength: 30, maxLength: 30 }),
});

/** Between one and six children. */
export const sheets: fc.Arbitrary<readonly Sheet[]> = fc.array(sheet, { maxLength: 5 }).map((others) => [whole, ...others]);

/** How a file is written. */
export interface Writing {
  readonly delimiter: string;
  readonly lineEnd: string;
  readonly quoteAll: boolean;
  readonly encoding: "utf-8" | "utf-8-bom" | "utf-16le" | "utf-16be";
  /** Order of columns and rows by sorting on this seed; 0 leaves them. */
  readonly seed: number;
}

const plainWriting: Writing = { delimiter: ",", lineEnd: "\n", quoteAll: false, encoding: "utf-8", seed: 0 };

export const writings: fc.Arbitrary<Writing> = fc.record({
  delimiter: fc.constantFrom(",", ";", "\t", "|"),
  lineEnd: fc.constantFrom("\n", "\r\n", "\r"),
  quoteAll: fc.boolean(),
  encoding: fc.constantFrom("utf-8", "utf-8-bom", "utf-16le", "utf-16be"),
  seed: fc.nat(1000),
});

function shuffled<T>(values: readonly T[], seed: number): T[] {
  if (seed === 0) return [...values];
  const keyed = values.map((value, index) => ({ value, key: Math.sin(seed * 997 + index * 131) }));
  return keyed.sort((a, b) => a.key - b.key).map(({ value }) => value);
}

function encode(text: string, encoding: Writing["encoding"]): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  if (encoding === "utf-8-bom") return new TextEncoder().encode(`\ufeff${text}`);
  const bytes = Buffer.from(`\ufeff${text}`, "utf16le");
  return encoding === "utf-16le" ? bytes : bytes.swap16();
}

function write(table: readonly (readonly string[])[], { delimiter, lineEnd, quoteAll, encoding, seed }: Writing): Uint8Array {
  const [header = [], ...rows] = table;
  const order = shuffled(
    header.map((_, index) => index),
    seed,
  );
  const cell = (text: string): string => (quoteAll ? `"${text}"` : text);
  const lines = [header, ...shuffled(rows, seed)].map((row) => order.map((index) => cell(row[index] ?? "")).join(delimiter) + lineEnd);
  return encode(lines.join(""), encoding);
}

const shown = (answers: readonly (number | null)[]): string[] => answers.map((value) => (value === null ? "" : String(value)));
const idOf = (index: number): string => `C${String(index + 1).padStart(3, "0")}`;

/** The sheets as a wide file: one row a child. */
export function wideFile(children: readonly Sheet[], writing: Writing = plainWriting): DataInputs {
  const header = ["child_id", ...numbers.map((n) => `pre_eaq_${n}`), ...numbers.map((n) => `post_eaq_${n}`)];
  return {
    name: "wide.csv",
    data: write([header, ...children.map(({ pre, post }, index) => [idOf(index), ...shown(pre), ...shown(post)])], writing),
  };
}

/** The sheets as a long file: one row a child and timepoint. */
export function longFile(children: readonly Sheet[], writing: Writing = plainWriting): DataInputs {
  const header = ["child_id", "timepoint", ...numbers.map((n) => `eaq_${n}`)];
  const rows = children.flatMap(({ pre, post }, index) => [
    [idOf(index), "pre", ...shown(pre)],
    [idOf(index), "post", ...shown(post)],
  ]);
  return { name: "long.csv", data: write([header, ...rows], writing) };
}

/**
 * The sheets as a wide file in which the answers to these items are reversed already and their names say so; reading it
 * reverses them a second time.
 */
export function reversedFile(children: readonly Sheet[], reversed: ReadonlySet<number>): DataInputs {
  const name = (wave: string, n: number): string => `${wave}_eaq_${n}${reversed.has(n) ? "_R" : ""}`;
  const turned = (answers: readonly (number | null)[]): string[] =>
    shown(answers.map((value, index) => (value !== null && reversed.has(index + 1) ? 4 - value : value)));
  const header = ["child_id", ...numbers.map((n) => name("pre", n)), ...numbers.map((n) => name("post", n))];
  const rows = children.map(({ pre, post }, index) => [idOf(index), ...turned(pre), ...turned(post)]);
  return { name: "reversed.csv", data: write([header, ...rows], plainWriting) };
}

/** The sheets as a wide file with the children's sites, every cell in quotes. */
export function sitesFile(children: readonly Sheet[], sites: readonly string[], lineEnd: string): DataInputs {
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const header = ["child_id", "site", ...numbers.map((n) => `pre_eaq_${n}`), ...numbers.map((n) => `post_eaq_${n}`)];
  const rows = children.map(({ pre, post }, index) => [idOf(index), sites[index] ?? "", ...shown(pre), ...shown(post)]);
  return {
    name: "sites.csv",
    data: encode([header, ...rows].map((row) => row.map(quoted).join(",") + lineEnd).join(""), "utf-8"),
  };
}

/** The sheets as a pre and a post file. */
export function twoFiles(children: readonly Sheet[], writing: Writing = plainWriting): DataInputs {
  const header = ["child_id", "wave_file", ...numbers.map((n) => `eaq_${n}`)];
  const of = (wave: "pre" | "post") =>
    write([header, ...children.map((child, index) => [idOf(index), wave, ...shown(child[wave])])], writing);
  return { pre: { name: "pre.csv", data: of("pre") }, post: { name: "post.csv", data: of("post") } };
}

/** What matters of a reading: answers and scores of every child, whatever the order. */
export async function readChildren(inputs: DataInputs, options: ReadOptions = {}): Promise<string[]> {
  const { children } = await readOutcomesFromBytes(inputs, options);
  const wave = (of: (typeof children)[number]["pre"]) => (of === null ? null : [of.responses, [...of.scores]]);
  return children.map(({ pre, post }) => JSON.stringify([wave(pre), wave(post)])).sort();
}
