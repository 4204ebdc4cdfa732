/**
 * Copies plain data, frozen all the way down, as they are after JSON: -0 becomes 0.
 *
 * @param data objects, lists, texts, numbers, truth values and null
 */
export function frozenData<Data>(data: Data): Data;
export function frozenData(data: unknown): unknown {
  if (Array.isArray(data)) return Object.freeze(data.map((value) => frozenData(value)));
  if (typeof data === "object" && data !== null)
    return Object.freeze(Object.fromEntries(Object.entries(data).map(([key, value]) => [key, frozenData(value)])));
  return Object.is(data, -0) ? 0 : data;
}
