import { correctDigits } from "./correctDigits.ts";

/** One value that was held against what is right. */
export interface Comparison {
  readonly path: string;
  readonly found: number | string | null;
  readonly expected: number | string | null;
  /** Correct digits; a text is right (15) or wrong (0). */
  readonly digits: number;
}

type Leaf = number | string | null;

const inside = (tree: unknown, key: string): unknown =>
  typeof tree === "object" && tree !== null ? (tree as Readonly<Record<string, unknown>>)[key] : undefined;

const leafOf = (value: unknown): Leaf => (typeof value === "number" || typeof value === "string" ? value : null);

/** The reference writes limits that are infinite as text. */
const numberOf = (value: unknown): number | null =>
  value === "Inf" ? Infinity : value === "-Inf" ? -Infinity : typeof value === "number" && !Number.isNaN(value) ? value : null;

function compare(actual: unknown, expected: unknown, path: string): Comparison {
  const isText = typeof expected === "string" && !/^-?Inf$/.test(expected);
  const digits = isText ? (actual === expected ? 15 : 0) : correctDigits(numberOf(actual), numberOf(expected));
  return { path, found: leafOf(actual), expected: leafOf(expected), digits };
}

/**
 * Compares every number and text of a tree of expected values with the same place of another.
 *
 * @param actual what was computed; may hold more
 * @param expected what is right
 * @returns one comparison for each number, text or null of `expected`
 */
export function compareLeaves(actual: unknown, expected: unknown, path = ""): readonly Comparison[] {
  if (typeof expected !== "object" || expected === null) return [compare(actual, expected, path)];
  return Object.entries(expected).flatMap(([key, value]) =>
    compareLeaves(inside(actual, key), value, path === "" ? key : `${path}.${key}`),
  );
}
