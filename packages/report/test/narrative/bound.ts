/** Every number inside plain data. */
export function numbersIn(value: unknown): readonly number[] {
  if (typeof value === "number") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

/** Every text inside plain data that holds a figure: names of levels, of methods and of what was adjusted for. */
export function namesIn(value: unknown): readonly string[] {
  if (typeof value === "string") return /\d/.test(value) && /[\p{L}-]/u.test(value) ? [value] : [];
  return typeof value === "object" && value !== null ? [...new Set(Object.values(value).flatMap(namesIn))] : [];
}

/** The numbers of a text as they are written, without names that hold figures. */
export function written(text: string, names: readonly string[] = []): readonly string[] {
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  const own = longestFirst.reduce((rest, name) => rest.replaceAll(name, ""), text.replaceAll("\u00a0", " "));
  return own.replace(/\u201c[^\u201d]*\u201d|\b[0-9a-f]{64}\b/g, "").match(/(?:\d[\d,]*(?:\.\d+)?|(?<!\d)\.\d+)%?/g) ?? [];
}

/** Whether a number as it is written is one of the fields, rounded to its decimals; signs stand in words. */
export function isFieldOf(token: string, fields: readonly number[]): boolean {
  const decimals = /\.(\d+)/.exec(token)?.[1]?.length ?? 0;
  const value = Number(token.replace(/[,%]/g, ""));
  const half = 0.5 * 10 ** -decimals + 1e-9;
  return fields.some((field) => Math.abs(Math.abs(field) * (token.endsWith("%") ? 100 : 1) - value) <= half);
}
