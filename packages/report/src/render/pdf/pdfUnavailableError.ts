/** A PDF cannot be made on this machine: the browser, or the package that speaks to it, is missing. */
export class PdfUnavailableError extends Error {
  override readonly name = "PdfUnavailableError";
}
