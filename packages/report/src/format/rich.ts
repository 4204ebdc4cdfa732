/** A run of text in one style. */
export interface Span {
  readonly text: string;
  readonly style: "plain" | "italic" | "strong" | "sub" | "sup" | "link";
  /** Where a link leads; null for every other style. */
  readonly href: string | null;
}

/** Text that a renderer turns into its own italics, subscripts and links; user text in it is never markup. */
export type Rich = readonly Span[];

type Piece = string | Span | Rich;

const span = (text: string, style: Span["style"], href: string | null = null): Span => ({ text, style, href });

/** A statistic's symbol, such as t or M. */
export const italic = (text: string): Span => span(text, "italic");
/** The part of a sentence that carries its weight. */
export const strong = (text: string): Span => span(text, "strong");
/** A lowered index, such as the z of d with z. */
export const sub = (text: string): Span => span(text, "sub");
/** A raised exponent. */
export const sup = (text: string): Span => span(text, "sup");
/** A link to another document. */
export const link = (text: string, href: string): Span => span(text, "link", href);

function spans(piece: Piece): Rich {
  if (typeof piece === "string") return piece === "" ? [] : [span(piece, "plain")];
  return Array.isArray(piece) ? (piece as Rich) : [piece as Span];
}

/**
 * Tag of a template that joins plain strings and styled spans into one text.
 *
 * @param strings the literal parts
 * @param pieces what stands between them
 * @returns the spans in order
 * @example
 * richToText(rich`${italic("t")}(${"326"}) = ${"6.84"}`) // "t(326) = 6.84"
 */
export function rich(strings: TemplateStringsArray, ...pieces: readonly Piece[]): Rich {
  return strings.flatMap((part, index) => [...spans(part), ...pieces.slice(index, index + 1).flatMap(spans)]);
}

/**
 * Joins texts with a separator.
 *
 * @param parts the texts
 * @param separator what stands between two of them
 * @returns one text
 */
export function joinRich(parts: readonly Rich[], separator: string): Rich {
  return parts.flatMap((part, index) => (index === 0 ? part : [span(separator, "plain"), ...part]));
}

/**
 * The text without its styles.
 *
 * @param text the spans
 * @returns a plain string
 * @example
 * richToText(pairedTable(evaluation, evaluation.outcomes).caption); // "Scores before and after, with a paired t test"
 */
export function richToText(text: Rich): string {
  return text.map((part) => part.text).join("");
}
