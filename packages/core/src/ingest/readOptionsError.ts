/** An option of the reader that is wrong by itself, or names a column that no file has. */
export class ReadOptionsError extends Error {
  override readonly name = "ReadOptionsError";
  readonly code = "invalid_option";
  readonly option: string;

  constructor(option: string, found: string, expected: string, problem: string = "unknown value") {
    super(`${option}: ${problem}; found ${found}, expected ${expected}`);
    this.option = option;
  }
}
