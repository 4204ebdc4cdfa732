import type { Factor } from "@headway/stats";
import type { ReferenceCase, Tools } from "../case.ts";
import { caseColumns, factor, numbers } from "../load.ts";

/** The values and the groups of a one-way case, as `options.y` and `options.group` name them; levels in order of appearance. */
export function groupColumns(reference: ReferenceCase, tools: Tools): { values: (number | null)[]; groups: Factor } {
  const { y, group } = reference.options as { y: string; group: string };
  const columns = caseColumns(reference, tools);
  const levels = new Set((columns.get(group) ?? []).filter((level) => level !== null).map(String));
  return { values: numbers(columns, y), groups: factor(columns, group, [...levels]) };
}
