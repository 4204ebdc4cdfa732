/** Years, as of works that are named in a sentence. */
const YEAR = /\b(?:19|20)\d{2}\b/g;

const GAP = "[ \\u00a0]";

/** Forms in which English writes a number and a language with a decimal comma does not. */
const FORMS: Readonly<Record<string, RegExp>> = {
  "a decimal point": /\d\.\d/,
  "no zero before the mark": /(?<![\d\p{L})])[.,]\d/u,
  "a comma between thousands": /(?<![\d,])[1-9]\d{0,2},\d{3}(?!\d)/,
  "thousands that nothing parts": /\d{4,}/,
  "a percentage without its space": /\d%/,
  "a hyphen for a minus": /(?:^|[\s([])-\d/,
  "a comma between two bounds": new RegExp(`\\[[\\d,\\u2212\\u221e]+,${GAP}`),
  "a comma between degrees of freedom": new RegExp(`\\(\\d+(?:,\\d+)?,${GAP}\\d`),
};

/**
 * Which English forms of numbers stand in a text that should hold none.
 *
 * @param text a text of a report in a language with a decimal comma
 * @param given what stands in it as it was given: versions, hashes and seeds
 * @returns the names of the forms; none where every number is written as the language does
 */
export function englishForms(text: string, given: readonly string[] = []): readonly string[] {
  const own = given.reduce((rest, name) => rest.replaceAll(name, ""), text).replace(YEAR, "");
  return Object.entries(FORMS).flatMap(([name, form]) => (form.test(own) ? [name] : []));
}
