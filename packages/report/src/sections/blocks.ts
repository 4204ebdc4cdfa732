import type { Chart } from "../charts/chart.ts";
import type { Block } from "../document.ts";
import { type Rich, rich } from "../format/rich.ts";
import { safeId } from "../format/safeId.ts";
import type { Table } from "../tables/table.ts";

/** A paragraph for everybody. */
export function paragraph(text: Rich, role: "plain" | "lead" | "technical" | "note" = "plain"): Block {
  return { kind: "paragraph", role, text };
}

/** No block where there is nothing to say. */
export function optional(text: Rich | null, role: "plain" | "technical" = "plain"): readonly Block[] {
  return text === null ? [] : [paragraph(text, role)];
}

/** A heading under the section's own. */
export function heading(level: 3 | 4, id: string, text: string): Block {
  return { kind: "heading", level, id: safeId(id), text: rich`${text}` };
}

/** A table, or nothing where it has no rows. */
export function tableBlock(table: Table): readonly Block[] {
  return table.rows.length === 0 ? [] : [{ kind: "table", table }];
}

/** A chart. */
export function chartBlock(id: string, chart: Chart): Block {
  return { kind: "chart", id: safeId(id), chart };
}

/** A list of what can be said, or nothing where nothing can. */
export function listBlock(items: readonly (Rich | null)[]): readonly Block[] {
  const said = items.filter((item) => item !== null);
  return said.length === 0 ? [] : [{ kind: "list", items: said }];
}

/** Blocks behind a line that opens them, or nothing where there are none. */
export function detailsBlock(summary: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [{ kind: "details", summary: rich`${summary}`, blocks }];
}

/** Blocks under a heading, or nothing where there are none. */
export function underHeading(id: string, text: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [heading(3, id, text), ...blocks];
}
