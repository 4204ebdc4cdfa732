import type { AnalysisPlan, Outcomes } from "@headway/core";
import { type OutcomesSource, readOutcomes } from "@headway/core/node";
import { type DataOptions, readOptionsOf } from "./dataOptions.ts";
import { didYouMean } from "./didYouMean.ts";
import { UsageError } from "./exitCodes.ts";
import type { Terminal } from "./terminal.ts";

const loose = (name: string): string =>
  name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");

// what is said of a column that no file has would be lost in silence
function refuseUnknownColumns(mapped: readonly string[], { ledger }: Outcomes): void {
  const columns = [...new Set(ledger.columns.map(({ column }) => column))];
  const known = new Set(columns.map(loose));
  const unknown = mapped.find((name) => !known.has(loose(name)));
  if (unknown === undefined) return;
  const near = didYouMean(unknown, columns);
  const hint = near === null ? "; headway check lists the columns" : `; did you mean ${near}?`;
  throw new UsageError(`--map, plan.columns: no such column; found ${unknown}, expected a column of the file${hint}`);
}

/**
 * Reads the files of a call, telling the terminal so.
 *
 * @throws DataRefusedError where the data are refused
 * @throws UsageError where the plan or an option names a column that no file has
 */
export async function readData(source: OutcomesSource, plan: AnalysisPlan, options: DataOptions, terminal: Terminal): Promise<Outcomes> {
  terminal.progress("reading");
  const outcomes = await readOutcomes(source, await readOptionsOf(plan, options));
  refuseUnknownColumns(Object.keys(plan.columns ?? {}), outcomes);
  return outcomes;
}
