/** An option of the reader that no file could make right. */
export class ReadOptionsError extends Error {
  override readonly name = "ReadOptionsError";
  readonly code = "invalid_option";
  readonly option: string;

  constructor(option: string, found: string, expected: string) {
    super(`${option}: unknown value; found ${found}, expected ${expected}`);
    this.option = option;
  }
}
