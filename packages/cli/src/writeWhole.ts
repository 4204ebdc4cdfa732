import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { UsageError } from "./exitCodes.ts";
import { holdSignals } from "./holdSignals.ts";
import { writeErrorOf } from "./writeError.ts";

/** Names that a results folder may hold; a folder with any other file is never replaced. */
const OWN_NAMES = /^(report\.(?:html|docx|xlsx|pdf|md|tex)|evaluation\.json|charts|overall|levels)$/;

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
 * Refuses a file that must not be written to, before any work is done.
 *
 * @param option the option that names the file
 * @param path the file
 * @param force whether a file that is there may be replaced
 * @throws UsageError where the path is a folder, or a file and force is off
 */
export function checkFile(option: string, path: string, force: boolean): void {
  if (!existsSync(path)) return;
  if (statSync(path).isDirectory()) throw new UsageError(`${option}: not a file; found a folder at ${path}, expected a new file`);
  if (!force) throw new UsageError(`${option}: ${path} is there already; use --force to replace it, or choose another name`);
}

/**
 * Writes a folder of results whole or not at all: into a new folder beside it, which then takes its name.
 *
 * @param folder where the results go; what stood there is replaced
 * @param files path inside the folder to content
 * @throws WriteError where the disk does not take them; what stood there still stands
 */
export function writeWhole(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  const target = resolve(folder);
  throughStaging("--out", target, (staging) => {
    mkdirSync(staging);
    for (const [name, content] of files) {
      const path = join(staging, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
    takePlace(staging, target);
  });
}

/**
 * Writes one file whole or not at all.
 *
 * @param option the option that names the file, for the message
 * @param path the file; what stood there is replaced
 * @param content its text
 * @throws WriteError where the disk does not take it; what stood there still stands
 */
export function writeWholeFile(option: string, path: string, content: string): void {
  const target = resolve(path);
  throughStaging(option, target, (staging) => {
    writeFileSync(staging, content);
    renameSync(staging, target);
  });
}

/** A name on the same disk, so that taking the place of another is one step; folders that were made for it go again if it fails. */
function throughStaging(option: string, target: string, write: (staging: string) => void): void {
  const staging = besides(target);
  let made: string | undefined;
  try {
    made = mkdirSync(dirname(target), { recursive: true });
    holdSignals(() => write(staging));
  } catch (error) {
    for (const leftover of [staging, made]) if (leftover !== undefined && existsSync(leftover)) rmSync(leftover, { recursive: true });
    throw writeErrorOf(option, target, error);
  }
}

const besides = (target: string): string => join(dirname(target), `.${basename(target)}-${randomUUID()}`);

function takePlace(staging: string, target: string): void {
  if (!existsSync(target)) {
    renameSync(staging, target);
    return;
  }
  const old = besides(target);
  renameSync(target, old);
  try {
    renameSync(staging, target);
  } catch (error) {
    renameSync(old, target);
    throw error;
  }
  rmSync(old, { recursive: true, force: true });
}
