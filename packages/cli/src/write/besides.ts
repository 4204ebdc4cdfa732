import { createHash, randomUUID } from "node:crypto";
import { readdirSync, renameSync, rmSync, type Stats, statSync } from "node:fs";
import { hostname } from "node:os";
import { basename, dirname, join } from "node:path";
import { holdSignals } from "./holdSignals.ts";

/** Results that are being written, or those that stood there before and make room for them. */
type Kind = "new" | "old";

// one disk may be shared by several machines, whose processes have the same numbers
const machine = (): string => createHash("sha256").update(hostname()).digest("hex").slice(0, 8);

/** What stands at a path; null where nothing does. */
export const standing = (path: string): Stats | null => statSync(path, { throwIfNoEntry: false }) ?? null;

/** A hidden name beside a target, so on the same disk: taking the target's place is one step. */
export const besides = (target: string, kind: Kind): string =>
  join(dirname(target), `.${basename(target)}-${machine()}-${process.pid}-${randomUUID()}.${kind}`);

/** Removes a file or folder with all that is in it; a disk that stumbles is asked twice. */
export function removeAll(path: string): void {
  const remove = (): void => rmSync(path, { recursive: true, force: true });
  try {
    remove();
  } catch {
    remove();
  }
}

function isRunning(pid: number): boolean {
  // this process writes in one go: what bears its number is a leftover
  if (pid === process.pid) return false;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // there, but somebody else's
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // a folder that cannot be listed may still be written to
    return [];
  }
}

function leftoversOf(target: string): readonly { readonly path: string; readonly kind: Kind }[] {
  const folder = dirname(target);
  const start = `.${basename(target)}-${machine()}-`;
  return namesIn(folder).flatMap((name) => {
    const [, pid, kind] = (name.startsWith(start) && /^(\d+)-[0-9a-f-]{36}\.(new|old)$/.exec(name.slice(start.length))) || [];
    return pid === undefined || isRunning(Number(pid)) ? [] : [{ path: join(folder, name), kind: kind === "old" ? "old" : "new" }];
  });
}

function settle(target: string, path: string, kind: Kind): void {
  if (kind === "old" && standing(target) === null) {
    renameSync(path, target);
    return;
  }
  try {
    removeAll(path);
  } catch {
    // the run after this one tries again
  }
}

/**
 * Puts in order what a run that was ended in the middle left beside a target: old results get their name back where
 * nothing has taken it, and everything else goes.
 *
 * @param target absolute path of a file or folder of results
 */
export function settleLeftovers(target: string): void {
  const leftovers = leftoversOf(target);
  if (leftovers.length === 0) return;
  holdSignals(() => {
    for (const { path, kind } of leftovers) settle(target, path, kind);
  });
}
