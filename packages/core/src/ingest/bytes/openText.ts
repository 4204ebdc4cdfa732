import type { IssueLog } from "../../issues/issueLog.ts";
import type { ReadLimits } from "../readOptions.ts";
import type { Source } from "../source.ts";
import { decodeText } from "./decodeText.ts";
import { binaryFormat, type ForeignFormat, markupFormat } from "./foreignFormat.ts";

/** A source as text. */
export interface OpenedText {
  readonly source: Source;
  readonly text: string;
  /** Physical line at which `text` starts. */
  readonly firstLine: number;
  /** Delimiter that the first line names. */
  readonly namedDelimiter: string | null;
}

const SEPARATOR_LINE = /^"?sep=([^"\r\n])"?[,;\t|]*(?:\r\n|\n|\r|$)/i;
const SAMPLE = 65_536;

// a text file holds few control characters; NUL alone is told with its line elsewhere
function isBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE);
  let controls = 0;
  let nuls = 0;
  for (let index = 0; index < sample.length; index += 1) {
    const code = sample.charCodeAt(index);
    if (code === 0) nuls += 1;
    else if (code < 32 && !(code >= 9 && code <= 13) && code !== 0x1a && code !== 0x1b) controls += 1;
  }
  return controls > 0.02 * sample.length || nuls > 0.2 * sample.length;
}

function refuseForeign(source: Source, format: ForeignFormat, log: IssueLog): null {
  log.refuse("not_csv", { file: source.name, line: format.line, found: format.name, expected: "CSV text" });
  return null;
}

/**
 * Opens one file as text, or refuses it for what it is.
 *
 * @param source file as bytes
 * @param settings encoding label, where the user gives one, and limits
 * @param log gets refusals and the guess of an encoding
 * @returns the text behind marks and separator line, or null
 */
export function openText(
  source: Source,
  settings: { readonly encoding: string | undefined; readonly limits: ReadLimits },
  log: IssueLog,
): OpenedText | null {
  const { data, name: file } = source;
  if (data.length > settings.limits.fileBytes) {
    log.refuse("file_too_large", { file, found: `${data.length} bytes`, expected: `at most ${settings.limits.fileBytes} bytes` });
    return null;
  }
  const binary = binaryFormat(data);
  if (binary !== null) return refuseForeign(source, binary, log);
  const decoded = decodeText(data, settings.encoding);
  const { text } = decoded;
  if (text.trim() === "") {
    log.refuse("empty_file", { file, found: data.length === 0 ? "0 bytes" : "0 bytes of text", expected: "a header and rows" });
    return null;
  }
  const markup = markupFormat(text);
  if (markup !== null) return refuseForeign(source, markup, log);
  if (decoded.truncated) {
    const line = text.trimEnd().split(/\r\n|\n|\r/).length;
    log.refuse("truncated", {
      file,
      line,
      found: `an odd number of bytes (${data.length} bytes)`,
      expected: "an even number of bytes in UTF-16",
    });
    return null;
  }
  if (isBinary(text)) return refuseForeign(source, { name: "binary data", line: null }, log);
  if (decoded.guessed) log.warn("encoding_guessed", { file, found: decoded.encoding });
  const separator = SEPARATOR_LINE.exec(text);
  if (separator === null) return { source, text, firstLine: 1, namedDelimiter: null };
  return { source, text: text.slice(separator[0].length), firstLine: 2, namedDelimiter: separator[1] ?? null };
}
