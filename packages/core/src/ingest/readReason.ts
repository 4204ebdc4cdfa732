/** What the system's codes mean, in words, where another path would do. */
const WRONG_PATH: Readonly<Record<string, string>> = {
  EACCES: "no permission to read (EACCES)",
  EISDIR: "a folder",
  ELOOP: "a link that leads to itself (ELOOP)",
  ENAMETOOLONG: "a name that is too long",
  ENOENT: "no such file",
  ENOTDIR: "a file where a folder should be",
  EPERM: "no permission to read (EPERM)",
};

/** What they mean where the machine is at fault. */
const FAULTS: Readonly<Record<string, string>> = {
  EBUSY: "a file that another program holds open (EBUSY)",
  EIO: "a fault of the disk (EIO)",
  EMFILE: "too many open files (EMFILE)",
  ENFILE: "too many open files (ENFILE)",
};

const codeOf = (error: unknown): string => (error instanceof Error && "code" in error ? String(error.code) : "an error");

/**
 * Says in words why the system did not read a file.
 *
 * @param error what the file system threw
 * @returns the reason
 * @example
 * readReasonOf(Object.assign(new Error(), { code: "EIO" })); // "a fault of the disk (EIO)"
 */
export function readReasonOf(error: unknown): string {
  const code = codeOf(error);
  return WRONG_PATH[code] ?? FAULTS[code] ?? code;
}

/**
 * Tells a path that was wrong from a machine that failed.
 *
 * @param error what the file system threw
 * @returns true where another path or a permission would mend it
 * @example
 * isWrongPath(Object.assign(new Error(), { code: "ENOENT" })); // true
 */
export const isWrongPath = (error: unknown): boolean => WRONG_PATH[codeOf(error)] !== undefined;
