import { WriteError } from "../exitCodes.ts";

/** What the system's codes mean, in words. */
const REASONS: Readonly<Record<string, string>> = {
  EACCES: "no permission to write",
  EBUSY: "a file that another program holds open",
  EDQUOT: "a used-up quota of disk space",
  EEXIST: "a file in the way",
  EFBIG: "a limit on the size of files",
  EIO: "a fault of the disk",
  EISDIR: "a folder",
  EMFILE: "too many open files",
  ENAMETOOLONG: "a name that is too long",
  ENOENT: "no such folder",
  ENOSPC: "no space left on the disk",
  ENFILE: "too many open files",
  ENOTDIR: "a file where a folder should be",
  ENOTEMPTY: "results that another run has just written",
  EPERM: "no permission to write",
  EROFS: "a disk that can only be read",
  EXDEV: "two disks",
};

/**
 * Says in words why the system did not write.
 *
 * @param error what the file system threw
 * @returns the reason, such as `no space left on the disk (ENOSPC)`; null for anything that is no failure of writing
 */
export function writeReasonOf(error: unknown): string | null {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const reason = REASONS[code];
  return reason === undefined ? null : `${reason} (${code})`;
}

/**
 * Turns a failure of the file system into one sentence.
 *
 * @param option what named the place, such as `--out`
 * @param path the place
 * @param error what the file system threw
 * @param left path of something half written that could not be removed; null where nothing is left
 * @returns the error to throw; anything that is no failure of the file system is returned as it is
 */
export function writeErrorOf(option: string, path: string, error: unknown, left: string | null = null): unknown {
  const reason = writeReasonOf(error);
  if (reason === null) return error;
  const rest = left === null ? "" : `; ${left} cannot be removed now, the next run removes it`;
  return new WriteError(`${option}: cannot be written, nothing was changed; found ${reason} at ${path}${rest}`);
}
