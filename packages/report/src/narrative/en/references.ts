import type { ReleasedEvaluation } from "../../disclosure/released.ts";
import { link, type Rich, rich } from "../../format/rich.ts";
import { WORKS } from "./references/works.ts";

function reference(text: string, doi: string | null): Rich {
  if (doi === null) return rich`${text}`;
  const address = `https://doi.org/${doi}`;
  return rich`${text} ${link(address, address)}`;
}

/**
 * The works that the report rests on, those of the questionnaire and of the methods that were used, by their authors.
 *
 * @param evaluation tells which were used
 * @returns one entry a work
 */
export function references(evaluation: ReleasedEvaluation): readonly Rich[] {
  const { citation, doi } = evaluation.instrument;
  const works = [{ text: citation, doi }, ...WORKS.filter((work) => work.used(evaluation))];
  return works.sort((a, b) => (a.text < b.text ? -1 : 1)).map(({ text, doi: id }) => reference(text, id));
}
