import type { Outcomes } from "../outcomes.ts";
import type { ReadOptions } from "./readOptions.ts";
import { readSources } from "./readSources.ts";
import { type DataInputs, memorySource, withRoles } from "./source.ts";

/**
 * Reads one or two files of answers, scores and pairs them. Nothing is guessed in silence: what is odd is told with file,
 * line and column, and what cannot be trusted is refused.
 *
 * @param inputs one file with both timepoints, or a pre and a post file, as bytes with their names
 * @param options questionnaire, duplicates, and what the user declares about the files
 * @returns children, levels, issues, ledger and inputs
 * @throws DataRefusedError with every problem at once, each with file, line, column, what was found and expected
 * @throws ReadOptionsError where an option is unknown
 * @example
 * const data = new TextEncoder().encode("id,site,pre_knowledge,post_knowledge\nF1,York,4,7\n");
 * (await readOutcomesFromBytes({ name: "training.csv", data }, { instrument: facilitatorSurvey })).children.length; // 1
 */
export async function readOutcomes(inputs: DataInputs, options: ReadOptions = {}): Promise<Outcomes> {
  const sources = "data" in inputs ? memorySource(inputs) : { pre: memorySource(inputs.pre), post: memorySource(inputs.post) };
  return readSources(withRoles(sources), options);
}
