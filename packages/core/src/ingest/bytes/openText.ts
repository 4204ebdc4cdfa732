import type { IssueLog } from "../../issues/issueLog.ts";
import type { ReadLimits } from "../readOptions.ts";
import type { Source } from "../source.ts";
import { chunksOf } from "./chunksOf.ts";
import { textOf } from "./decodeText.ts";
import { binaryFormat, type ForeignFormat, markupFormat } from "./foreignFormat.ts";
import { type InspectedText, inspectText } from "./inspectText.ts";

/** A source as text that is read piece by piece, as often as needed. */
export interface OpenedText {
  readonly source: Source;
  /** How the text begins, a million characters. */
  readonly head: string;
  /** The whole text in pieces; none parts a CR from its LF. */
  readonly chunks: () => AsyncIterable<string>;
  /** Physical line at which the text starts. */
  readonly firstLine: number;
  /** Delimiter that the first line names. */
  readonly namedDelimiter: string | null;
  readonly hasQuotes: boolean;
  readonly hasNul: boolean;
}

const SEPARATOR_LINE = /^"?sep=([^"\r\n])"?[,;\t|]*(?:\r\n|\n|\r|$)/i;
const SAMPLE = 65_536;

// a text file holds few control characters; NUL, however often, is told with its line elsewhere
function isBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  let controls = 0;
  for (let index = 0; index < sample.length; index += 1) {
    const code = sample.charCodeAt(index);
    if (code > 0 && code < 32 && !(code >= 9 && code <= 13) && code !== 0x1a && code !== 0x1b) controls += 1;
  }
  return controls > 0.02 * sample.length;
}

function refuseForeign(source: Source, format: ForeignFormat, log: IssueLog): null {
  log.refuse("not_csv", { file: source.name, line: format.line, found: format.name, expected: "CSV text" });
  return null;
}

async function* behind(length: number, chunks: AsyncIterable<string>): AsyncGenerator<string, void, undefined> {
  let left = length;
  for await (const chunk of chunks) {
    if (left < chunk.length) yield chunk.slice(left);
    left = Math.max(0, left - chunk.length);
  }
}

const LINE_END = /\r\n|\n|\r/g;
const lineEndsIn = (text: string): number => text.match(LINE_END)?.length ?? 0;

// line of the last character that is no space
async function lastLine(chunks: AsyncIterable<string>): Promise<number> {
  let ended = 0;
  let last = 0;
  for await (const chunk of chunks) {
    const text = chunk.trimEnd();
    if (text !== "") last = ended + lineEndsIn(text);
    ended += lineEndsIn(chunk);
  }
  return last + 1;
}

async function refuseTruncated(source: Source, { encoding }: InspectedText, log: IssueLog): Promise<null> {
  const line = await lastLine(textOf(chunksOf(source), encoding));
  const found = `an odd number of bytes (${source.bytes} bytes)`;
  log.refuse("truncated", { file: source.name, line, found, expected: "an even number of bytes in UTF-16" });
  return null;
}

function opening(source: Source, { encoding, head, hasQuotes, hasNul }: InspectedText): OpenedText {
  const chunks = (): AsyncIterable<string> => textOf(chunksOf(source), encoding);
  const facts = { source, hasQuotes, hasNul };
  const separator = SEPARATOR_LINE.exec(head);
  if (separator === null) return { ...facts, head, chunks, firstLine: 1, namedDelimiter: null };
  const { length } = separator[0];
  return { ...facts, head: head.slice(length), chunks: () => behind(length, chunks()), firstLine: 2, namedDelimiter: separator[1]! };
}

/**
 * Opens one file as text, or refuses it for what it is.
 *
 * @param source file
 * @param settings encoding label, where the user gives one, and limits
 * @param log gets refusals and the guess of an encoding
 * @returns the text behind marks and separator line, or null
 */
export async function openText(
  source: Source,
  settings: { readonly encoding: string | undefined; readonly limits: ReadLimits },
  log: IssueLog,
): Promise<OpenedText | null> {
  const { bytes, name: file } = source;
  if (bytes > settings.limits.fileBytes) {
    log.refuse("file_too_large", { file, found: `${bytes} bytes`, expected: `at most ${settings.limits.fileBytes} bytes` });
    return null;
  }
  const binary = await binaryFormat(source);
  if (binary !== null) return refuseForeign(source, binary, log);
  const inspected = await inspectText(source, settings.encoding);
  if (inspected.blank) {
    log.refuse("empty_file", { file, found: bytes === 0 ? "0 bytes" : "0 bytes of text", expected: "a header and rows" });
    return null;
  }
  const markup = markupFormat(inspected.head);
  if (markup !== null) return refuseForeign(source, markup, log);
  if (inspected.encodingName.startsWith("utf-16") && bytes % 2 === 1) return refuseTruncated(source, inspected, log);
  if (isBinary(inspected.head)) return refuseForeign(source, { name: "binary data", line: null }, log);
  if (inspected.guessed) log.warn("encoding_guessed", { file, found: inspected.encodingName });
  return opening(source, inspected);
}
