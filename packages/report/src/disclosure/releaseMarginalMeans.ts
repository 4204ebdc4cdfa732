import type { MarginalMeansTable } from "@headway/core";
import type { ReleasedGroups } from "./releasedGroups.ts";

type Cell = MarginalMeansTable["cells"][number];
type Contrast = MarginalMeansTable["contrasts"][number];

const factorsOf = ({ term }: MarginalMeansTable): readonly string[] => term.split(":").filter((factor) => factor !== "time");

const shownCell = ({ levels }: Cell, groups: ReleasedGroups): boolean =>
  Object.entries(levels).every(([factor, level]) => !groups.hides(factor, level));

/** Every comparison of two levels of a factor that are both shown, as it is labelled. */
function labelsOf(cells: readonly Cell[]): ReadonlySet<string> {
  const factors = [...new Set(cells.flatMap(({ levels }) => Object.keys(levels)))];
  const names = factors.map((factor) => [...new Set(cells.map(({ levels }) => levels[factor]!))]);
  return new Set(names.flatMap((levels) => levels.flatMap((a) => levels.map((b) => `${a} - ${b}`))));
}

/** Differences of differences name two levels of each factor: they are shown where the whole table is. */
function shownContrast(contrast: Contrast, labels: ReadonlySet<string>, whole: boolean, groups: ReleasedGroups): boolean {
  if (Object.entries(contrast.within).some(([factor, level]) => groups.hides(factor, level))) return false;
  return whole || labels.has(contrast.contrast);
}

/**
 * Releases estimated means: tables whose every combination is large enough, without the levels that are withheld.
 *
 * @param tables of one outcome
 * @param groups which groups may be shown
 */
export function releaseMarginalMeans(tables: readonly MarginalMeansTable[], groups: ReleasedGroups): readonly MarginalMeansTable[] {
  return tables.flatMap((table) => {
    if (!groups.shows(factorsOf(table))) return [];
    const cells = table.cells.filter((cell) => shownCell(cell, groups));
    if (cells.length === 0) return [];
    const labels = labelsOf(cells);
    const whole = cells.length === table.cells.length;
    return [{ ...table, cells, contrasts: table.contrasts.filter((contrast) => shownContrast(contrast, labels, whole, groups)) }];
  });
}
