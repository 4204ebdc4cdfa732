import type { ReleasedEvaluation } from "../../disclosure/released.ts";
import { link, type Rich, rich } from "../../format/rich.ts";
import { WORKS } from "./references/works.ts";

function reference(text: string, doi: string | null): Rich {
  if (doi === null) return rich`${text}`;
  const address = `https://doi.org/${doi}`;
  return rich`${text} ${link(address, address)}`;
}

/**
 * The works that the report rests on: the questionnaire first, then the methods that were used.
 *
 * @param evaluation tells which were used
 * @returns one entry a work
 */
export function references(evaluation: ReleasedEvaluation): readonly Rich[] {
  const { citation, doi } = evaluation.instrument;
  return [reference(citation, doi), ...WORKS.filter((work) => work.used(evaluation)).map(({ text, doi: id }) => reference(text, id))];
}
