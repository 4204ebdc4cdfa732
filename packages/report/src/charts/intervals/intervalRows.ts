import { formatCount } from "../../format/count.ts";
import { fitText } from "../../theme/fitText.ts";
import { palette } from "../../theme/palette.ts";
import { text } from "../../theme/typography.ts";
import type { ChartLayer } from "../chart.ts";
import { type Body, LEFT, RIGHT } from "../draw/composeChart.ts";
import { segments, words } from "../draw/marks.ts";
import { type Axis, pixels } from "../draw/plane.ts";
import { intervalDomain, intervalGrid, type Sides, sideNames } from "./intervalAxis.ts";
import { intervalMarks } from "./intervalMarks.ts";
import type { IntervalRow } from "./intervalRow.ts";

/** Rows under a heading. */
export interface IntervalGroup {
  readonly head: string;
  readonly rows: readonly IntervalRow[];
}

export interface IntervalTable {
  readonly groups: readonly IntervalGroup[];
  readonly figuresHead: string;
  readonly axisTitle: string;
  /** What the two sides of zero mean. */
  readonly sides: Sides;
  /** The axis reaches no further than this from zero; longer intervals end in an arrow. */
  readonly limit: number;
}

const ROW = 23;
const HEAD = 27;
const PLOT = { from: 218, to: 470 };
const N_END = 516;

/** A forest: names on the left, intervals on one axis with a zero line, counts and figures on the right. */
export function intervalRows(table: IntervalTable, top: number): Body {
  const lines = placeLines(table.groups, top + 32);
  const bottom = lines.bottom + 4;
  const rows = lines.rows.map(({ row }) => row);
  const x: Axis = { ...intervalDomain(rows, table.limit), range: [PLOT.from, PLOT.to] };
  const columns = [
    { x: N_END, y: top + 6, text: "n" },
    { x: RIGHT, y: top + 6, text: table.figuresHead },
  ];
  const rules = [top + 14, ...lines.rules].map((y) => ({ x: LEFT, y, x2: RIGHT, y2: y }));
  return {
    layers: [
      ...segments(pixels, rules, { color: palette.grid }),
      ...intervalGrid(x, { top: top + 14, bottom }, table.axisTitle),
      ...sideNames(x, top + 6, table.sides),
      ...words(pixels, columns, { style: text.head, align: "right" }),
      ...words(pixels, lines.heads, { style: text.head }),
      ...lines.rows.flatMap(({ row, y }) => [...intervalMarks(row, x, y - 4), ...rowWords(row, y)]),
    ],
    bottom: bottom + 38,
  };
}

interface Lines {
  readonly heads: readonly { readonly x: number; readonly y: number; readonly text: string }[];
  readonly rows: readonly { readonly row: IntervalRow; readonly y: number }[];
  readonly rules: readonly number[];
  readonly bottom: number;
}

function placeLines(groups: readonly IntervalGroup[], start: number): Lines {
  const heads = [];
  const rows = [];
  const rules = [];
  let y = start;
  for (const [i, group] of groups.entries()) {
    if (i > 0) {
      rules.push(y - 8);
      y += 10;
    }
    if (group.head !== "") {
      heads.push({ x: LEFT, y, text: fitText(group.head, PLOT.from - LEFT - 8, text.head) });
      y += HEAD - 4;
    }
    for (const row of group.rows) {
      rows.push({ row, y });
      y += ROW;
    }
  }
  return { heads, rows, rules, bottom: y - ROW + 10 };
}

function rowWords(row: IntervalRow, y: number): ChartLayer[] {
  const strong = row.kind === "whole";
  const style = strong ? text.label : text.axis;
  const color = strong ? palette.ink : palette.secondary;
  const indent = strong ? 0 : 12;
  const label = { x: LEFT + indent, y, text: fitText(row.label, PLOT.from - LEFT - indent - 8, style) };
  const figures = [
    { x: N_END, y, text: formatCount(row.n) },
    { x: RIGHT, y, text: row.figures },
  ];
  return [...words(pixels, [label], { style, color }), ...words(pixels, figures, { style: text.axis, align: "right", color })];
}
