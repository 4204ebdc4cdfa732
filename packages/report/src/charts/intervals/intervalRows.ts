import { formatCount } from "../../format/count.ts";
import type { NumberForm } from "../../format/numberForm.ts";
import { fitText } from "../../theme/fitText.ts";
import { palette } from "../../theme/palette.ts";
import { textWidth } from "../../theme/textWidth.ts";
import { text } from "../../theme/typography.ts";
import type { ChartLayer } from "../chart.ts";
import type { Body } from "../draw/composeChart.ts";
import type { Frame } from "../draw/frame.ts";
import { boxes, segments, words } from "../draw/marks.ts";
import { type Axis, pixels } from "../draw/plane.ts";
import { sideBySide } from "../draw/sideBySide.ts";
import { countOf } from "../words/outcomeWords.ts";
import { intervalDomain, intervalGrid, type Sides, sideNames } from "./intervalAxis.ts";
import { type IntervalLayout, intervalLayout } from "./intervalLayout.ts";
import { intervalMarks } from "./intervalMarks.ts";
import type { IntervalRow } from "./intervalRow.ts";

/** Rows under a heading. */
export interface IntervalGroup {
  readonly head: string;
  readonly rows: readonly IntervalRow[];
}

export interface IntervalTable {
  readonly numbers: NumberForm;
  readonly groups: readonly IntervalGroup[];
  /** Stands over the names where given. */
  readonly namesHead?: string;
  readonly figuresHead: string;
  readonly axisTitle: string;
  /** What the two sides of zero mean. */
  readonly sides: Sides;
  /** The axis reaches no further than this from zero; longer intervals end in an arrow. */
  readonly limit: number;
  /** Width of the column of names in a wide picture, in pixels. */
  readonly names?: number;
}

/** A forest: names on the left, intervals on one axis with a zero line, counts and figures on the right; names above on phones. */
export function intervalRows(table: IntervalTable, top: number, frame: Frame): Body {
  const layout = intervalLayout(frame, table.names);
  const lines = placeLines(table.groups, top + layout.first, layout, frame);
  const bottom = lines.bottom + 4;
  const x: Axis = {
    ...intervalDomain(
      lines.rows.map(({ row }) => row),
      table.limit,
    ),
    range: [layout.plot.from, layout.plot.to],
  };
  const head = top + 6;
  const columns = [
    ...(frame.narrow ? [] : [{ x: layout.counts, y: head, text: "n" }]),
    { x: frame.right, y: head, text: table.figuresHead },
  ];
  const over = table.namesHead === undefined ? [] : [{ x: frame.left, y: head, text: fitText(table.namesHead, layout.heads, text.head) }];
  const plotTop = frame.narrow ? top + 32 : top + 14;
  const rules = [top + 14, ...lines.rules].map((y) => ({ x: frame.left, y, x2: frame.right, y2: y }));
  return {
    layers: [
      ...segments(pixels, rules, { color: palette.grid }),
      ...intervalGrid(x, { top: plotTop, bottom }, table.axisTitle, table.numbers),
      ...sideNames(x, frame.narrow ? top + 27 : head, table.sides),
      ...words(pixels, columns, { style: text.head, align: "right" }),
      ...words(pixels, over, { style: text.head }),
      ...(frame.narrow ? paperBehind([...lines.heads, ...lines.rows], frame) : []),
      ...words(pixels, lines.heads, { style: text.head }),
      ...sideBySide(lines.rows.map(({ row, y }) => intervalMarks(row, x, y + layout.mark))),
      ...lines.rows.flatMap(({ row, y }) => rowWords(row, y, { layout, frame, numbers: table.numbers })),
    ],
    bottom: bottom + 38,
  };
}

/** On phones words stand between the intervals: lines of the grid do not run through them. */
export function paperBehind(lines: readonly { readonly y: number }[], { left, right }: Frame): ChartLayer[] {
  return boxes(
    pixels,
    lines.map(({ y }) => ({ x: left, y: y - 12, x2: right, y2: y + 4 })),
    { fill: palette.paper },
  );
}

interface Lines {
  readonly heads: readonly { readonly x: number; readonly y: number; readonly text: string }[];
  readonly rows: readonly { readonly row: IntervalRow; readonly y: number }[];
  readonly rules: readonly number[];
  readonly bottom: number;
}

function placeLines(groups: readonly IntervalGroup[], start: number, { row: height, names, mark }: IntervalLayout, frame: Frame): Lines {
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
      heads.push({ x: frame.left, y, text: fitText(group.head, names, text.head) });
      y += 23;
    }
    for (const row of group.rows) {
      rows.push({ row, y });
      y += height;
    }
  }
  return { heads, rows, rules, bottom: y - height + mark + 14 };
}

interface Look {
  readonly layout: IntervalLayout;
  readonly frame: Frame;
  readonly numbers: NumberForm;
}

function rowWords(row: IntervalRow, y: number, { layout, frame, numbers }: Look): ChartLayer[] {
  const strong = row.kind === "whole";
  const style = strong ? text.label : text.axis;
  const color = strong ? palette.ink : palette.secondary;
  const x = frame.left + (strong || frame.narrow ? 0 : 12);
  const figures = { style: text.axis, align: "right", color } as const;
  const right = words(pixels, [{ x: frame.right, y, text: row.figures }], figures);
  if (!frame.narrow) {
    const label = { x, y, text: fitText(row.label, layout.names - (x - frame.left), style) };
    return [
      ...words(pixels, [label], { style, color }),
      ...words(pixels, [{ x: layout.counts, y, text: formatCount(numbers, row.n) }], figures),
      ...right,
    ];
  }
  const count = `, ${countOf(numbers, row.n)}`;
  const room = frame.right - x - textWidth(row.figures, text.axis) - 10 - textWidth(count, style);
  return [...words(pixels, [{ x, y, text: `${fitText(row.label, room, style)}${count}` }], { style, color }), ...right];
}
