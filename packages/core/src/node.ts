// What needs Node: files on a disk. Everything else of the package runs in a browser too.

export { InputFileError } from "./ingest/inputFileError.ts";
export type { ReadOptions } from "./ingest/readOptions.ts";
export { type OutcomesSource, readOutcomes } from "./ingest/readOutcomesOf.ts";
export { isWrongPath, readReasonOf } from "./ingest/readReason.ts";
export { instrumentFrom } from "./instrument/instrumentFrom.ts";
