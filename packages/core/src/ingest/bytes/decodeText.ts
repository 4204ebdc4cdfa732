import { ReadOptionsError } from "../readOptionsError.ts";

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

/**
 * The encoding that a byte order mark names, or that NUL at every second byte shows.
 *
 * @param head first bytes of a file, 64 KiB where it has them
 * @returns a label, or null where nothing says it
 */
export function markedEncoding(head: Uint8Array): string | null {
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) return "utf-8";
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  return unmarkedUtf16(head);
}

// 0x80 to 0x9f of Windows-1252; some platforms decode them as control characters
const C1_TEXT = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";
const asWindows1252 = (c1: string): string => C1_TEXT.charAt(c1.charCodeAt(0) - 0x80);

/** How bytes are read as text. */
export interface Encoding {
  /** A label of the encoding standard. */
  readonly label: string;
  /** Whether bytes that are no text of this encoding throw a TypeError. */
  readonly fatal: boolean;
}

function decoderFor({ label, fatal }: Encoding): InstanceType<typeof TextDecoder> {
  try {
    return new TextDecoder(label, { ignoreBOM: true, fatal });
  } catch {
    throw new ReadOptionsError("encoding", label, "a label such as utf-8, utf-16le or windows-1252");
  }
}

const LAST_CHARACTERS: ReadonlySet<number> = new Set([0x0a, 0x0d, 0x1a]);
const CR = 0x0d;

// the place from which a text has only line ends and Control-Z
function lastFrom(text: string): number {
  let mark = text.length;
  while (mark > 0 && LAST_CHARACTERS.has(text.charCodeAt(mark - 1))) mark -= 1;
  return mark;
}

// the place from which a text may turn out to be only its file's end: Control-Z is how old systems end a text file
function endMarks(text: string): number {
  const control = text.indexOf("\u001a", lastFrom(text));
  if (control !== -1) return control;
  // a CR waits for its LF
  return text.charCodeAt(text.length - 1) === CR ? text.length - 1 : text.length;
}

/** Turns chunks of bytes into text without byte order marks and without Control-Z at the end; no chunk parts a CR from its LF. */
export class TextDecoding {
  readonly #decoder: InstanceType<typeof TextDecoder>;
  #held = "";
  #started = false;

  constructor(encoding: Encoding) {
    this.#decoder = decoderFor(encoding);
  }

  /** The encoding's name. */
  get encoding(): string {
    return this.#decoder.encoding;
  }

  decode(bytes: Uint8Array): string {
    const decoded = this.#withoutMark(this.#plain(this.#decoder.decode(bytes, { stream: true })));
    const text = this.#held + decoded;
    if (this.#held.startsWith("\u001a") && lastFrom(decoded) === 0) {
      this.#held = text;
      return "";
    }
    const end = endMarks(text);
    this.#held = text.slice(end);
    return text.slice(0, end);
  }

  /** What is left when there are no more bytes. */
  end(): string {
    const text = this.#held + this.#withoutMark(this.#plain(this.#decoder.decode()));
    const end = endMarks(text);
    return text.charCodeAt(end) === CR ? text : text.slice(0, end);
  }

  #plain(text: string): string {
    return this.encoding === "windows-1252" ? text.replace(/[\u0080-\u009f]/g, asWindows1252) : text;
  }

  #withoutMark(text: string): string {
    if (this.#started) return text;
    let start = 0;
    while (text.charCodeAt(start) === 0xfeff) start += 1;
    this.#started = start < text.length;
    return text.slice(start);
  }
}

/**
 * The text of a file, a piece at a time.
 *
 * @param chunks the file's bytes
 * @param encoding how they are read
 * @returns pieces of text; a CR and its LF stand in one
 */
export async function* textOf(chunks: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<string, void, undefined> {
  const decoding = new TextDecoding(encoding);
  for await (const chunk of chunks) yield decoding.decode(chunk);
  yield decoding.end();
}
