import { ReadOptionsError } from "../readOptionsError.ts";

/** Text of a file with how it was found. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  /** Whether the encoding is a guess: neither marked nor valid UTF-8. */
  readonly guessed: boolean;
  /** Whether a UTF-16 file ends in the middle of a character. */
  readonly truncated: boolean;
}

const SAMPLE_BYTES = 65_536;

// text of mostly Latin letters in UTF-16 has NUL at every second byte and nowhere else
function unmarkedUtf16(bytes: Uint8Array): "utf-16le" | "utf-16be" | null {
  const sample = Math.min(bytes.length, SAMPLE_BYTES);
  if (sample < 4) return null;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < sample; index += 1) {
    if (bytes[index] !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  const half = sample / 2;
  if (odd > 0.6 * half && even < 0.05 * half) return "utf-16le";
  if (even > 0.6 * half && odd < 0.05 * half) return "utf-16be";
  return null;
}

function encodingOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return unmarkedUtf16(bytes);
}

// 0x80 to 0x9f of Windows-1252; some platforms decode them as control characters
const C1_TEXT = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

function decoderFor(label: string): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(label, { ignoreBOM: true });
  } catch {
    throw new ReadOptionsError("encoding", label, "a label such as utf-8, utf-16le or windows-1252");
  }
}

function decodeAs(label: string, bytes: Uint8Array): { text: string; encoding: string } {
  const decoder = decoderFor(label);
  const text = decoder.decode(bytes);
  if (decoder.encoding !== "windows-1252") return { text, encoding: decoder.encoding };
  return { text: text.replace(/[\u0080-\u009f]/g, (c1: string) => C1_TEXT.charAt(c1.charCodeAt(0) - 0x80)), encoding: decoder.encoding };
}

function decodeUnmarked(bytes: Uint8Array): { text: string; encoding: string; guessed: boolean } {
  try {
    return { text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes), encoding: "utf-8", guessed: false };
  } catch {
    return { ...decodeAs("windows-1252", bytes), guessed: true };
  }
}

const LAST_CHARACTERS: ReadonlySet<number> = new Set([0x0a, 0x0d, 0x1a]);

function withoutMarks(text: string): string {
  let start = 0;
  let end = text.length;
  while (text.charCodeAt(start) === 0xfeff) start += 1;
  // Control-Z is how old systems end a text file
  let mark = end;
  while (mark > start && LAST_CHARACTERS.has(text.charCodeAt(mark - 1))) mark -= 1;
  if (text.slice(mark, end).includes("\u001a")) end = text.indexOf("\u001a", mark);
  return text.slice(start, end);
}

/**
 * Turns bytes into text: a byte order mark decides; else NUL at every second byte is UTF-16, valid UTF-8 is UTF-8, and
 * anything else Windows-1252. Repeated marks and Control-Z at the end are dropped.
 *
 * @param bytes whole file
 * @param encoding label that decides, where given
 * @returns text and how it was decoded
 */
export function decodeText(bytes: Uint8Array, encoding?: string): DecodedText {
  const label = encoding ?? encodingOf(bytes);
  if (label === null) return { ...withText(decodeUnmarked(bytes)), truncated: false };
  const decoded = decodeAs(label, bytes);
  const truncated = decoded.encoding.startsWith("utf-16") && bytes.length % 2 === 1;
  return { ...withText(decoded), guessed: decoded.text.includes("\ufffd"), truncated };
}

const withText = <T extends { text: string }>(decoded: T): T => ({ ...decoded, text: withoutMarks(decoded.text) });
