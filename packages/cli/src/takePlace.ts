import { renameSync } from "node:fs";
import { besides, removeAll, standing } from "./besides.ts";
import { WriteError } from "./exitCodes.ts";
import { writeReasonOf } from "./writeError.ts";

function putBack(option: string, old: string, target: string, why: unknown): void {
  try {
    renameSync(old, target);
  } catch {
    throw new WriteError(
      `${option}: cannot be written; found ${writeReasonOf(why) ?? String(why)} at ${target}; what stood there is in ${old}, and the next run puts it back`,
    );
  }
}

/**
 * Gives a folder that was written whole the name of the target; what stood there goes.
 *
 * @param option the option that names the target, for messages
 * @param staging the folder that was written, beside the target
 * @param target absolute path
 * @throws WriteError where the old results can neither stay nor go; what the file system throws where they stay
 */
export function takePlace(option: string, staging: string, target: string): void {
  if (standing(target) === null) {
    renameSync(staging, target);
    return;
  }
  const old = besides(target, "old");
  renameSync(target, old);
  try {
    renameSync(staging, target);
  } catch (error) {
    putBack(option, old, target, error);
    throw error;
  }
  try {
    removeAll(old);
  } catch (error) {
    throw new WriteError(
      `${option}: the results are written, but the old ones cannot be removed; found ${writeReasonOf(error) ?? String(error)} at ${old}, which the next run removes`,
    );
  }
}
