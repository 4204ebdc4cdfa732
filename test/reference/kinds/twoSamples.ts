import type { Columns } from "../load.ts";
import { numbers } from "../load.ts";

/** The samples x and y of a case that holds one column of values and one of groups. */
export function twoSamples(columns: Columns): { x: (number | null)[]; y: (number | null)[] } {
  const values = numbers(columns, "value");
  const groups = columns.get("group") ?? [];
  return { x: values.filter((_, row) => groups[row] === "x"), y: values.filter((_, row) => groups[row] === "y") };
}
