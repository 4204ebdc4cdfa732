// functions such as exp and log are not rounded alike on every platform
const RELATIVE = 1e-9;
const ABSOLUTE = 1e-12;

const close = (a: number, b: number): boolean => Math.abs(a - b) <= Math.max(ABSOLUTE, RELATIVE * Math.max(Math.abs(a), Math.abs(b)));

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === "object" && value !== null;

const inShort = (value: unknown): string => (value === undefined ? "nothing" : JSON.stringify(value).slice(0, 60));

/**
 * Lists where two documents differ by more than rounding.
 *
 * @returns lines such as `outcomes.0.change.mean: stored 1.2, now 1.3`
 */
export function differences(stored: unknown, now: unknown, path = ""): readonly string[] {
  if (isObject(stored) && isObject(now)) {
    const keys = [...new Set([...Object.keys(stored), ...Object.keys(now)])];
    return keys.flatMap((key) => differences(stored[key], now[key], path === "" ? key : `${path}.${key}`));
  }
  if (typeof stored === "number" && typeof now === "number" && close(stored, now)) return [];
  return Object.is(stored, now) ? [] : [`${path}: stored ${inShort(stored)}, now ${inShort(now)}`];
}
