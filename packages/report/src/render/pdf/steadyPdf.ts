/** The date that stands in place of the clock's, as many characters as the browser writes. */
const DATE = "20000101000000";

/**
 * Takes the clock out of a PDF; nothing moves, so that the table of positions at its end stays right.
 *
 * @param bytes a PDF as Chromium writes it
 * @returns the same document, dated the first of January 2000
 */
export function steadyPdf(bytes: Uint8Array): Uint8Array {
  // one byte a character, there and back
  const text = Buffer.from(bytes).toString("latin1");
  const steady = text.replace(
    /(\/(?:CreationDate|ModDate)\s*\(D:)(\d{14})([^)]*)/g,
    (_match, start: string, _date, zone: string) => `${start}${DATE}${zone.replace(/\d/g, "0")}`,
  );
  return new Uint8Array(Buffer.from(steady, "latin1"));
}
