/** The stable codes of {@link StatsError}. */
export type StatsErrorCode = "argument_type" | "argument_range" | "length_mismatch" | "unknown_option" | "unknown_level" | "unknown_term";

/**
 * A call that no data could make right: the argument is named, with the value that was given.
 *
 * Data that cannot carry a statistic (too few values, no variance) are not misuse: those give a result whose
 * fields are null, with a reason.
 */
export class StatsError extends Error {
  override readonly name = "StatsError";
  readonly code: StatsErrorCode;
  readonly argument: string;

  /**
   * @param code stable code of the problem
   * @param argument name of the argument, as the caller wrote it
   * @param found the value that was given, as text
   * @param expected what would have been right, as text
   */
  constructor(code: StatsErrorCode, argument: string, found: string, expected: string) {
    super(`${argument}: ${code.replaceAll("_", " ")}; found ${found}, expected ${expected}`);
    this.code = code;
    this.argument = argument;
  }
}
