import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { UsageError } from "./exitCodes.ts";

/** Names that a results folder may hold; a folder with any other file is never replaced. */
const OWN_NAMES = /^(report\.html|evaluation\.json|charts)$/;

/**
 * Refuses a folder that must not be written to, before any work is done.
 *
 * @param folder where the results are to go
 * @param force whether results that are there may be replaced
 * @throws UsageError where the path is a file, holds results and force is off, or holds files of somebody else
 */
export function checkFolder(folder: string, force: boolean): void {
  if (!existsSync(folder)) return;
  if (!statSync(folder).isDirectory())
    throw new UsageError(`--out: not a folder; found a file at ${folder}, expected a new or empty folder`);
  const names = readdirSync(folder);
  const foreign = names.find((name) => !OWN_NAMES.test(name));
  if (foreign !== undefined) throw new UsageError(`--out: ${folder} holds other files; found ${foreign}, expected a new or empty folder`);
  if (names.length > 0 && !force)
    throw new UsageError(`--out: ${folder} holds results; use --force to replace them, or choose another folder`);
}

/**
 * Writes a folder of results whole or not at all: into a new folder beside it, which then takes its name.
 *
 * @param folder where the results go; what stood there is replaced
 * @param files path inside the folder to content
 */
export function writeWhole(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  const target = resolve(folder);
  mkdirSync(dirname(target), { recursive: true });
  const staging = emptyFolderBeside(target);
  try {
    for (const [name, content] of files) {
      const path = join(staging, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
    takePlace(staging, target);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** A new folder on the same disk, so that taking the place of another is one step; readable as the user's other folders. */
function emptyFolderBeside(target: string): string {
  const folder = join(dirname(target), `.${basename(target)}-${randomUUID()}`);
  mkdirSync(folder);
  return folder;
}

function takePlace(staging: string, target: string): void {
  if (!existsSync(target)) {
    renameSync(staging, target);
    return;
  }
  const old = emptyFolderBeside(target);
  renameSync(target, join(old, "results"));
  try {
    renameSync(staging, target);
  } catch (error) {
    renameSync(join(old, "results"), target);
    throw error;
  } finally {
    rmSync(old, { recursive: true, force: true });
  }
}
