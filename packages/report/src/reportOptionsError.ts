/** An option of the report cannot be taken: a colour too pale, a picture that is none, a section that is not there. */
export class ReportOptionsError extends Error {
  override readonly name = "ReportOptionsError";
}
