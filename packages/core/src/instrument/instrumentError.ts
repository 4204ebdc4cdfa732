/** A questionnaire's definition that cannot be used; `problems` names every field that is wrong. */
export class InstrumentError extends Error {
  override readonly name = "InstrumentError";
  readonly code = "invalid_instrument";
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join("\n"));
    this.problems = problems;
  }
}
