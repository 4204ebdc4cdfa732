import { renameSync } from "node:fs";
import { WriteError } from "../exitCodes.ts";
import { besides, removeAll, standing } from "./besides.ts";
import { writeReasonOf } from "./writeError.ts";

/** A file or folder that was written whole, and the name that it is to have. */
export interface Place {
  readonly staging: string;
  readonly target: string;
}

/** What made room for a new one; null where nothing stood there. */
interface Taken {
  readonly target: string;
  readonly old: string | null;
}

const inWords = (error: unknown): string => writeReasonOf(error) ?? String(error);

function putBack(option: string, taken: readonly Taken[], why: unknown): void {
  for (const { target, old } of taken.toReversed()) {
    try {
      if (old === null) removeAll(target);
      else renameSync(old, target);
    } catch {
      const left =
        old === null ? "a new file is there, and cannot be removed" : `what stood there is in ${old}, and the next run puts it back`;
      throw new WriteError(`${option}: cannot be written; found ${inWords(why)} at ${target}; ${left}`);
    }
  }
}

function removeOld(option: string, old: string): void {
  try {
    removeAll(old);
  } catch (error) {
    throw new WriteError(
      `${option}: the results are written, but the old ones cannot be removed; found ${inWords(error)} at ${old}, which the next run removes`,
    );
  }
}

/**
 * Gives files or folders that were written whole the names of their targets, all or none; what stood there goes.
 *
 * @param option the option that names the targets, for messages
 * @param places each beside its target
 * @throws WriteError where the old results can neither stay nor go; what the file system throws where they stay
 */
export function takePlaces(option: string, places: readonly Place[]): void {
  const taken: Taken[] = [];
  try {
    for (const { staging, target } of places) {
      if (standing(target) !== null) {
        const old = besides(target, "old");
        renameSync(target, old);
        taken.push({ target, old });
        renameSync(staging, target);
      } else {
        renameSync(staging, target);
        taken.push({ target, old: null });
      }
    }
  } catch (error) {
    putBack(option, taken, error);
    throw error;
  }
  for (const { old } of taken) if (old !== null) removeOld(option, old);
}
