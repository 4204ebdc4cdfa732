import { withhold } from "./withhold.ts";

/** Fields that hold a share where their result says that it compares shares. */
const SIDES: readonly string[] = ["withPost", "withoutPost", "programme", "comparison"];

const isWhole = (value: unknown): boolean => value === 0 || value === 1;

/**
 * Takes out shares of everybody and of nobody: they say something about every child.
 *
 * @param value what is released, its numbers rounded already: a share that rounding made whole is taken out too
 * @returns the same with null for shares of 0 and 1; of a comparison of shares every number
 */
export function withoutWholeShares<T>(value: T): T {
  return without(value) as T;
}

function without(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(without);
  if (typeof value !== "object" || value === null) return value;
  const fields = value as Readonly<Record<string, unknown>>;
  if (fields["kind"] === "share" && SIDES.some((side) => isWhole(fields[side]))) return withhold(value);
  return Object.fromEntries(
    Object.entries(fields).map(([key, field]) => {
      if (key !== "share") return [key, without(field)];
      return [key, isWhole(field) ? null : ofShare(field)];
    }),
  );
}

/** A share that stands beside what it is held against. */
function ofShare(field: unknown): unknown {
  if (typeof field !== "object" || field === null || !("value" in field)) return field;
  return isWhole(field.value) ? { ...field, value: null } : field;
}
