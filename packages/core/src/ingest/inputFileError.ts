/** A file that cannot be opened: absent, a folder, or not allowed. */
export class InputFileError extends Error {
  override readonly name = "InputFileError";
  readonly code = "input_file";
  readonly path: string;

  constructor(path: string, reason: string) {
    super(`${path}: cannot be read; found ${reason}, expected a readable file`);
    this.path = path;
  }
}
