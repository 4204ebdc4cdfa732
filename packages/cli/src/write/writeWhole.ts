import { mkdirSync, readdirSync, renameSync, rmdirSync, type Stats, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { UsageError } from "../exitCodes.ts";
import { besides, removeAll, settleLeftovers, standing } from "./besides.ts";
import { holdSignals } from "./holdSignals.ts";
import { type Place, takePlaces } from "./takePlaces.ts";
import { writeErrorOf } from "./writeError.ts";

/** Names that a results folder may hold; a folder with any other file is never replaced. */
const OWN_NAMES = /^(report\.(?:html|docx|xlsx|pdf|md|tex)|evaluation\.json|charts|overall|levels)$/;

/** What stands at a target, once leftovers of a run that was ended there are in order. */
function settled<T>(option: string, target: string, look: (stats: Stats) => T): T | null {
  try {
    settleLeftovers(target);
    const stats = standing(target);
    return stats === null ? null : look(stats);
  } catch (error) {
    throw writeErrorOf(option, target, error);
  }
}

/**
 * Refuses a folder that must not be written to, before any work is done.
 *
 * @param folder where the results are to go
 * @param force whether results that are there may be replaced
 * @throws UsageError where the path is a file, holds results and force is off, or holds files of somebody else
 * @throws WriteError where the disk does not tell
 */
export function checkFolder(folder: string, force: boolean): void {
  const names = settled("--out", resolve(folder), (stats) => {
    if (stats.isDirectory()) return readdirSync(folder);
    throw new UsageError(`--out: not a folder; found a file at ${folder}, expected a new or empty folder`);
  });
  if (names === null) return;
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
 * @throws WriteError where the disk does not tell
 */
export function checkFile(option: string, path: string, force: boolean): void {
  const isFolder = settled(option, resolve(path), (stats) => stats.isDirectory());
  if (isFolder === null) return;
  if (isFolder) throw new UsageError(`${option}: not a file; found a folder at ${path}, expected a new file`);
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
      writeFileSync(path, content, FLUSHED);
    }
    takePlaces("--out", [{ staging, target }]);
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
    writeFileSync(staging, content, FLUSHED);
    renameSync(staging, target);
  });
}

/**
 * Writes files that belong together, all or none.
 *
 * @param option the option that names the files, for the message
 * @param files path to text; what stood there is replaced
 * @throws WriteError where the disk does not take them; what stood there still stands
 */
export function writeWholeFiles(option: string, files: ReadonlyMap<string, string>): void {
  const write = ([first, ...rest]: readonly (readonly [string, string])[], places: readonly Place[]): void => {
    if (first === undefined) {
      takePlaces(option, places);
      return;
    }
    const target = resolve(first[0]);
    throughStaging(option, target, (staging) => {
      writeFileSync(staging, first[1], FLUSHED);
      write(rest, [...places, { staging, target }]);
    });
  };
  const [only] = files;
  // one file takes a place in one step
  if (only !== undefined && files.size === 1) writeWholeFile(option, ...only);
  else write([...files], []);
}

// a disk that is full or far away may say so only when it is asked to keep what it took
const FLUSHED = { flush: true } as const;

/** Folders that were made for a target go again if it fails. */
function throughStaging(option: string, target: string, write: (staging: string) => void): void {
  const staging = besides(target, "new");
  holdSignals(() => {
    let missing: readonly string[] = [];
    try {
      missing = missingFolders(dirname(target));
      mkdirSync(dirname(target), { recursive: true });
      write(staging);
    } catch (error) {
      throw writeErrorOf(option, target, error, leftBehind(staging, missing));
    }
  });
}

/** The folder and those above it that are not there yet, the deepest first. */
function missingFolders(folder: string): readonly string[] {
  return standing(folder) === null ? [folder, ...missingFolders(dirname(folder))] : [];
}

/** Takes away what was written and the folders that were made for it; tells what cannot be taken away. */
function leftBehind(staging: string, made: readonly string[]): string | null {
  try {
    removeAll(staging);
    for (const folder of made) if (standing(folder) !== null) rmdirSync(folder);
    return null;
  } catch {
    return staging;
  }
}
