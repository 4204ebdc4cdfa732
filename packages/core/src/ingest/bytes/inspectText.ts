import type { ByteSource } from "../source.ts";
import { chunksOf } from "./chunksOf.ts";
import { type Encoding, markedEncoding, TextDecoding } from "./decodeText.ts";

/** What must be known of a whole text before its records are read. */
export interface InspectedText {
  readonly encoding: Encoding;
  /** Name of the encoding. */
  readonly encodingName: string;
  /** Whether the encoding is a guess: neither marked nor valid UTF-8, or not valid in the encoding that was named. */
  readonly guessed: boolean;
  /** How the text begins. */
  readonly head: string;
  /** Whether the text is nothing but space. */
  readonly blank: boolean;
  /** Whether a quote or a NUL stands anywhere. */
  readonly hasQuotes: boolean;
  readonly hasNul: boolean;
}

const HEAD_BYTES = 65_536;
const HEAD_LENGTH = 1_000_000;
const UTF8: Encoding = { label: "utf-8", fatal: true };
const WINDOWS: Encoding = { label: "windows-1252", fatal: false };

async function inspectAs(encoding: Encoding, source: ByteSource): Promise<InspectedText> {
  const decoding = new TextDecoding(encoding);
  let head = "";
  const found = { guessed: false, blank: true, hasQuotes: false, hasNul: false };
  const look = (text: string): void => {
    head += text.slice(0, HEAD_LENGTH - head.length);
    found.guessed ||= !encoding.fatal && text.includes("\ufffd");
    found.blank &&= text.trim() === "";
    found.hasQuotes ||= text.includes('"');
    found.hasNul ||= text.includes("\0");
  };
  for await (const chunk of chunksOf(source)) look(decoding.decode(chunk));
  look(decoding.end());
  return { encoding, encodingName: decoding.encoding, head, ...found };
}

/**
 * Finds the encoding of a file and what its whole text holds: a byte order mark decides; else NUL at every second byte is
 * UTF-16, valid UTF-8 is UTF-8, and anything else Windows-1252.
 *
 * @param source the file
 * @param label encoding that decides, where given
 * @returns the encoding and what was found
 */
export async function inspectText(source: ByteSource, label?: string): Promise<InspectedText> {
  const named = label ?? markedEncoding(await source.slice(0, HEAD_BYTES));
  if (named !== null) return inspectAs({ label: named, fatal: false }, source);
  try {
    return await inspectAs(UTF8, source);
  } catch (error) {
    // what a decoder throws of bytes that are no UTF-8
    if (!(error instanceof TypeError)) throw error;
    return { ...(await inspectAs(WINDOWS, source)), guessed: true };
  }
}
