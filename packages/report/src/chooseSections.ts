import type { Section } from "./document.ts";
import { ReportOptionsError } from "./reportOptionsError.ts";

/** Which parts of the report are wanted, by id. */
export interface SectionChoice {
  /** Only these, in the report's order; null takes all. */
  readonly only: readonly string[] | null;
  readonly without: readonly string[];
}

/** Sections that a report has only where there is something to show. */
const NOT_ALWAYS: readonly string[] = ["comparison", "other-outcomes", "not-shown"];

/**
 * Keeps the wanted parts of a report.
 *
 * @param sections all parts
 * @param choice ids of those wanted and not wanted
 * @returns the wanted ones, in the report's order
 * @throws ReportOptionsError where an id is of no section, or none would be left
 */
export function chooseSections(sections: readonly Section[], { only, without }: SectionChoice): readonly Section[] {
  const known = [...new Set([...sections.map(({ id }) => id), ...NOT_ALWAYS])];
  const unknown = [...(only ?? []), ...without].find((id) => !known.includes(id));
  if (unknown !== undefined) throw new ReportOptionsError(`sections: unknown; found ${unknown}, expected some of ${known.join(", ")}`);
  const chosen = sections.filter(({ id }) => (only === null || only.includes(id)) && !without.includes(id));
  if (chosen.length === 0) throw new ReportOptionsError(`sections: none is left; expected some of ${known.join(", ")}`);
  return chosen;
}
