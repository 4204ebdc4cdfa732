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

/** The numbers of a text as they are written, without names that hold figures, such as CR2 and what the caller names. */
export function written(text: string, names: readonly string[] = []): readonly string[] {
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  const own = longestFirst.reduce((rest, name) => rest.replaceAll(name, ""), text.replaceAll("\u00a0", " "));
  return own.replace(/\u201c[^\u201d]*\u201d|\b[0-9a-f]{64}\b/g, "").match(/(?:(?<![\p{L}\d,.])\d[\d,]*(?:\.\d+)?|(?<!\d)\.\d+)%?/gu) ?? [];
}

/** Whether a number as it is written is one of the fields, rounded to its decimals; signs stand in words. */
export function isFieldOf(token: string, fields: readonly number[]): boolean {
  const decimals = /\.(\d+)/.exec(token)?.[1]?.length ?? 0;
  const value = Number(token.replace(/[,%]/g, ""));
  const half = 0.5 * 10 ** -decimals + 1e-9;
  return fields.some((field) => Math.abs(Math.abs(field) * (token.endsWith("%") ? 100 : 1) - value) <= half);
}

/** What a share in words may write: a percentage, or so many in 10 or in 100. */
export const shares = (part: number | null, whole: number | null): readonly number[] =>
  part === null || whole === null || whole === 0 ? [] : [part, whole, part / whole, (10 * part) / whole, (100 * part) / whole, 10, 100];

const isSpan = (value: unknown): value is { readonly text: string } =>
  typeof value === "object" && value !== null && "text" in value && typeof value.text === "string";

/** Every text inside plain data; one that is set in pieces is one text. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === "string") return [value];
  if (Array.isArray(value) && value.length > 0 && value.every(isSpan)) return [value.map(({ text }) => text).join("")];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

/** The numbers of a text that stand with a sign; in a range such as `-1 to 2` only the first may have one. */
export function writtenWithSigns(text: string, names: readonly string[] = []): readonly string[] {
  const longestFirst = [...names].sort((a, b) => b.length - a.length);
  const own = longestFirst.reduce((rest, name) => rest.replaceAll(name, ""), text.replaceAll("\u00a0", " "));
  return own.match(/(?<![\d\p{L}])[\u2212+](?:\d[\d,]*(?:\.\d+)?|\.\d+)/gu) ?? [];
}

/** Whether a number with its sign is one of the fields. */
export function isSignedFieldOf(token: string, fields: readonly number[]): boolean {
  const ofSign = fields.filter((field) => (token.startsWith("+") ? field > 0 : field < 0));
  return isFieldOf(token.slice(1), ofSign);
}
