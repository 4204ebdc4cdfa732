/**
 * Freezes plain data all the way down, as they are after JSON: -0 becomes 0.
 *
 * @param data objects, lists, texts, numbers, truth values and null
 * @returns the same data; copied only where something had to change
 */
export function frozenData<Data>(data: Data): Data;
export function frozenData(data: unknown): unknown {
  if (typeof data !== "object" || data === null) return Object.is(data, -0) ? 0 : data;
  const fields: Record<string, unknown> = data as Record<string, unknown>;
  let copy: Record<string, unknown> | null = null;
  for (const key of Object.keys(fields)) {
    const value = frozenData(fields[key]);
    if (Object.is(value, fields[key])) continue;
    copy ??= (Array.isArray(data) ? [...data] : { ...data }) as Record<string, unknown>;
    copy[key] = value;
  }
  return Object.freeze(copy ?? data);
}
