import { readFile } from "node:fs/promises";
import { InputFileError } from "../ingest/inputFileError.ts";
import { isWrongPath, readReasonOf } from "../ingest/readReason.ts";
import { defineInstrumentOf, type InstrumentDefinition } from "./defineInstrument.ts";
import type { Instrument } from "./instrument.ts";
import { instrumentById } from "./instrumentById.ts";
import { InstrumentError } from "./instrumentError.ts";

function parsed(text: string, path: string): InstrumentDefinition {
  try {
    return JSON.parse(text);
  } catch {
    throw new InstrumentError([`${path}: not JSON; expected the definition of a questionnaire`]);
  }
}

/**
 * Finds a questionnaire by its id, or reads its definition from a JSON file.
 *
 * @param idOrPath such as `eaq-30`, or a path that ends in `.json`
 * @returns the instrument
 * @throws InstrumentError where the id is unknown, there is no such file, or the definition is wrong
 * @throws InputFileError where the disk fails
 * @example
 * (await instrumentFrom("eaq-30")).scales.length; // 6
 */
export async function instrumentFrom(idOrPath: string): Promise<Instrument> {
  if (!/\.json$/i.test(idOrPath)) return instrumentById(idOrPath);
  const text = await readFile(idOrPath, "utf8").catch((error: unknown): never => {
    if (!isWrongPath(error)) throw new InputFileError(idOrPath, readReasonOf(error), error);
    const found = readReasonOf(error);
    throw new InstrumentError([`${idOrPath}: cannot be read; found ${found}, expected the definition of a questionnaire (JSON)`]);
  });
  return defineInstrumentOf(parsed(text, idOrPath), `${idOrPath} `);
}
