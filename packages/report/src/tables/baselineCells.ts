import type { ReleasedEvaluation } from "../disclosure/released.ts";
import { WITHHELD } from "../disclosure/withhold.ts";
import type { WriteNumber } from "../format/interval.ts";
import { formatNumber } from "../format/number.ts";
import { formatPercent } from "../format/percent.ts";
import type { TableTexts } from "../narrative/en/tables.ts";
import { countCell, intervalCell, numberCell } from "./cell.ts";
import { factorTitle } from "./labels.ts";
import type { CellDraft } from "./table.ts";

/** Two sides of one thing at the start: means, or shares at one level. */
interface Sides {
  readonly kind: "mean" | "share";
  readonly first: { readonly n: number | null; readonly value: number | null };
  readonly second: { readonly n: number | null; readonly value: number | null };
  readonly difference: number | null;
  readonly interval: Parameters<typeof intervalCell>[1];
  readonly reason: string | null;
}

/**
 * The name of what is compared at the start.
 *
 * @param evaluation gives the names of factors
 * @param variable `pre`, `age` or a factor id
 * @param level level of the factor; null for a mean
 * @param texts the words of tables
 */
export function baselineLabel(evaluation: ReleasedEvaluation, variable: string, level: string | null, texts: TableTexts): string {
  const { baseline } = texts.shared;
  if (level !== null) return `${factorTitle(evaluation, variable)}: ${level}`;
  return variable === "pre" ? baseline.pre : variable === "age" ? baseline.age : factorTitle(evaluation, variable);
}

/** Both sides with their n, and the standardised difference. */
export function baselineCells({ kind, first, second, difference, interval, reason }: Sides): readonly CellDraft[] {
  const why = reason ?? WITHHELD;
  const write: WriteNumber = (numbers, value) => (kind === "share" ? formatPercent(numbers, value, 1) : formatNumber(numbers, value, 1));
  return [
    countCell(first.n, why),
    numberCell(first.value, write, why),
    countCell(second.n, why),
    numberCell(second.value, write, why),
    intervalCell(difference, interval, why),
  ];
}
