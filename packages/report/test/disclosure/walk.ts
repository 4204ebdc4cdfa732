/** A value and where it stands, as in `outcomes.0.change.mean`. */
export interface Leaf {
  readonly path: string;
  readonly key: string;
  readonly value: unknown;
}

/** Every value inside plain data, with its path. */
export function leavesOf(value: unknown, path: readonly string[] = []): readonly Leaf[] {
  if (typeof value !== "object" || value === null) return [{ path: path.join("."), key: path.at(-1) ?? "", value }];
  return Object.entries(value).flatMap(([key, field]) => leavesOf(field, [...path, key]));
}
