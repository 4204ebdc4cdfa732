/** A file that cannot be read: absent, a folder, not allowed, changed meanwhile, or on a disk that fails. */
export class InputFileError extends Error {
  override readonly name = "InputFileError";
  readonly code = "input_file";
  readonly path: string;

  /** The cause is what the file system threw, if it did. */
  constructor(path: string, reason: string, cause?: unknown) {
    super(`${path}: cannot be read; found ${reason}, expected a readable file`, { cause });
    this.path = path;
  }
}
