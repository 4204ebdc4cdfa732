const DIGITS = 12;

const rounded = (_: string, value: unknown): unknown =>
  typeof value === "number" && !Number.isInteger(value) ? Number(value.toPrecision(DIGITS)) : value;

/**
 * JSON of an evaluation with numbers of 12 significant digits, and without the version of the software.
 *
 * @returns one line for each field, so that a change can be read line by line
 */
export function roundedJson(evaluation: { readonly provenance: object }): string {
  const { provenance } = evaluation;
  return `${JSON.stringify({ ...evaluation, provenance: { ...provenance, software: null } }, rounded, 1)}\n`;
}
