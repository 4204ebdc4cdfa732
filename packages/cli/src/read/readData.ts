import type { AnalysisPlan, Outcomes } from "@headway/core";
import { type OutcomesSource, readOutcomes } from "@headway/core/node";
import type { Terminal } from "../terminal.ts";
import { type DataOptions, readOptionsOf } from "./dataOptions.ts";

/**
 * Reads the files of a call, telling the terminal so.
 *
 * @throws DataRefusedError where the data are refused
 * @throws ReadOptionsError where the plan or an option names a column that no file has
 */
export async function readData(source: OutcomesSource, plan: AnalysisPlan, options: DataOptions, terminal: Terminal): Promise<Outcomes> {
  terminal.progress("reading");
  return await readOutcomes(source, await readOptionsOf(plan, options));
}
