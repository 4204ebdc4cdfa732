import type { Profile } from "../disclosure/released.ts";
import { WITHHELD } from "../disclosure/withhold.ts";
import { formatPercent } from "../format/percent.ts";
import { rich } from "../format/rich.ts";
import type { TableTexts } from "../narrative/en/tables.ts";
import { numberCell } from "./cell.ts";
import type { CellDraft } from "./table.ts";

/** A cell with a share of a whole as a percentage. */
export function shareCell(share: number | null, reason: string | null): CellDraft {
  return numberCell(share, (numbers, value) => formatPercent(numbers, value, 1), reason);
}

/** A cell with a part of people as a percentage; all of them or nobody is not told exactly in a report that is shared. */
export function partCell(part: number | null, whole: number | null, profile: Profile, { terms }: TableTexts): CellDraft {
  if (part === null || whole === null) return numberCell(null, String, WITHHELD);
  const told = whole > 0 && (profile === "internal" || (part > 0 && part < whole));
  return { text: rich`${terms.partInWords(part, whole, profile)}`, values: [told ? part / whole : null], reason: null };
}
