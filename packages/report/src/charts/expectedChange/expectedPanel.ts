import { formatNumber } from "../../format/number.ts";
import type { NumberForm } from "../../format/numberForm.ts";
import type { ChartTexts } from "../../narrative/en/charts.ts";
import { fitText } from "../../theme/fitText.ts";
import { palette } from "../../theme/palette.ts";
import { text } from "../../theme/typography.ts";
import type { ChartLayer } from "../chart.ts";
import type { Body } from "../draw/composeChart.ts";
import type { Frame } from "../draw/frame.ts";
import { points, segments, words as textMarks } from "../draw/marks.ts";
import { pairLabels } from "../draw/pairLabels.ts";
import { type Axis, pixelOf, pixels } from "../draw/plane.ts";
import { intervalDomain, intervalGrid, type Sides, sideNames } from "../intervals/intervalAxis.ts";
import { paperBehind } from "../intervals/intervalRows.ts";
import { countOf } from "../words/outcomeWords.ts";
import type { ExpectedRow } from "./expectedRow.ts";

const ROW = { wide: 44, narrow: 64 };

export interface ExpectedPanel {
  readonly rows: readonly ExpectedRow[];
  readonly sides: Sides;
  readonly limit: number;
  /** Such as `Difference [95% CI]`. */
  readonly figuresHead: string;
  readonly decimals: number;
}

/** A line a group: an open diamond for the change expected, a disc with its interval for the change observed. */
export function expectedPanel(panel: ExpectedPanel, top: number, frame: Frame, texts: ChartTexts): Body {
  const { rows, sides, limit, figuresHead, decimals } = panel;
  const { numbers, expectedChange: words } = texts;
  const { narrow, left, right } = frame;
  const height = narrow ? ROW.narrow : ROW.wide;
  const first = top + (narrow ? 52 : 40);
  const bottom = first + (rows.length - 1) * height + (narrow ? 40 : 22);
  const values = rows.flatMap(({ expected, observed, lower, upper }) => [
    { ...EMPTY, estimate: expected, lower, upper },
    { ...EMPTY, estimate: observed, lower: null, upper: null },
  ]);
  const x: Axis = { ...intervalDomain(values, limit), range: narrow ? [left + 10, right - 10] : [left + 212, 500] };
  return {
    layers: [
      ...segments(pixels, [{ x: left, y: top + 14, x2: right, y2: top + 14 }], { color: palette.grid }),
      ...intervalGrid(x, { top: narrow ? top + 32 : top + 14, bottom }, words.axis, numbers),
      ...sideNames(x, narrow ? top + 28 : top + 6, sides),
      ...textMarks(pixels, [{ x: right, y: top + 6, text: figuresHead }], { style: text.head, align: "right" }),
      ...(narrow
        ? paperBehind(
            rows.map((_, at) => ({ y: first + at * height })),
            frame,
          )
        : []),
      ...rows.flatMap((row, at) => [
        ...rowWords(row, first + at * height, frame, numbers),
        ...marks(row, x, first + at * height + (narrow ? 28 : 4), { named: at === 0, decimals, frame, texts }),
      ]),
    ],
    bottom: bottom + 40,
  };
}

const EMPTY = { kind: "part", label: "", n: null, figures: "" } as const;

function rowWords(
  { label, n, figures, observed }: ExpectedRow,
  y: number,
  { narrow, left, right }: Frame,
  numbers: NumberForm,
): ChartLayer[] {
  const color = palette.secondary;
  const count = observed === null || n === null ? "" : countOf(numbers, n);
  const end = textMarks(pixels, figures === "" ? [] : [{ x: right, y: narrow ? y : y + 8, text: figures }], {
    style: text.axis,
    align: "right",
    color,
    halo: narrow,
  });
  if (narrow) {
    const line = fitText(count === "" ? label : `${label}, ${count}`, figures === "" ? right - left : 196, text.axis);
    return [...textMarks(pixels, [{ x: left, y, text: line }], { style: text.axis, halo: true }), ...end];
  }
  const name = { x: left, y: count === "" ? y + 8 : y, text: fitText(label, 204, text.axis) };
  return [
    ...textMarks(pixels, [name], { style: text.axis }),
    ...textMarks(pixels, count === "" ? [] : [{ x: left, y: y + 15, text: count }], { style: text.small, color }),
    ...end,
  ];
}

/** The first line names its marks; the others are told by shape. */
function marks(
  row: ExpectedRow,
  x: Axis,
  y: number,
  {
    named,
    decimals,
    frame,
    texts,
  }: { readonly named: boolean; readonly decimals: number; readonly frame: Frame; readonly texts: ChartTexts },
): ChartLayer[] {
  const { numbers, expectedChange: words } = texts;
  const [start, end] = x.range;
  const place = (value: number): number => Math.min(end, Math.max(start, pixelOf(x, value)));
  const { expected, observed, lower, upper } = row;
  const open = { x: place(expected), y };
  const seen = observed === null ? [] : [{ value: observed, x: place(observed) }];
  const own = seen.map(({ x: at }) => ({ x: at, y }));
  const bar = lower === null || upper === null ? [] : [{ x: place(lower), y, x2: place(upper), y2: y }];
  const middle = (start + end) / 2;
  const label = (title: string, value: number): string =>
    named ? `${title} ${formatNumber(numbers, value, decimals)}` : formatNumber(numbers, value, decimals);
  const bold = { ...text.small, bold: true };
  const labels = seen.flatMap((spot) => {
    const first = { x: open.x, text: label(words.expected, expected), style: text.small };
    const second = { x: spot.x, text: label(words.observed, spot.value), style: bold };
    const [from, next] = pairLabels(first, second, frame);
    return [
      ...textMarks(pixels, [{ x: from, y: y - 10, text: first.text }], { style: text.small, color: palette.secondary, halo: true }),
      ...textMarks(pixels, [{ x: next, y: y - 10, text: second.text }], { style: bold, color: palette.after, halo: true }),
    ];
  });
  return [
    ...segments(
      pixels,
      own.map((spot) => ({ x: open.x, y, x2: spot.x, y2: y })),
      { color: palette.beforeLight, width: 1.5, dash: [2, 3] },
    ),
    ...segments(pixels, bar, { color: palette.after, width: 3 }),
    ...points(pixels, [open], { shape: "diamond", fill: palette.paper, stroke: palette.before, strokeWidth: 2, area: 95 }),
    ...points(pixels, own, { fill: palette.after, area: 95 }),
    ...labels,
    ...textMarks(
      pixels,
      own.length > 0 ? [] : [{ x: open.x + (open.x > middle ? -10 : 10), y: y + 4, text: formatNumber(numbers, expected, decimals) }],
      {
        style: text.small,
        align: open.x > middle ? "right" : "left",
        color: palette.secondary,
        halo: true,
      },
    ),
  ];
}
