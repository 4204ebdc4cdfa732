import type { ReleasedOutcome } from "../../disclosure/released.ts";
import { formatNumber } from "../../format/number.ts";
import type { NumberForm } from "../../format/numberForm.ts";
import type { ChartTexts } from "../../narrative/en/charts.ts";
import { fitText, wrapText } from "../../theme/fitText.ts";
import { levelStyles, palette } from "../../theme/palette.ts";
import { text } from "../../theme/typography.ts";
import type { ChartLayer } from "../chart.ts";
import type { Body } from "../draw/composeChart.ts";
import type { Frame } from "../draw/frame.ts";
import { words } from "../draw/marks.ts";
import { pixelOf, pixels } from "../draw/plane.ts";
import { sideBySide } from "../draw/sideBySide.ts";
import { countOf } from "../words/outcomeWords.ts";
import type { Moderator, Series, TimedMean } from "./moderators.ts";
import { scoreAxis, scoreLines } from "./scoreScale.ts";
import { line, seriesMarks } from "./seriesMarks.ts";

const HEIGHT = 120;
const ROW = HEIGHT + 78;
const NAME_LINES = 2;
const GAP = 18;

/** A small panel for each level of one factor, the other levels in grey behind it. */
export function levelGrid(
  moderator: Moderator,
  outcome: ReleasedOutcome,
  start: number,
  { left, right, narrow }: Frame,
  texts: ChartTexts,
): Body {
  const columns = narrow ? 2 : moderator.series.length > 9 ? 4 : 3;
  const first = left + 28;
  const width = (right - first - (columns - 1) * GAP) / columns;
  const rows = Math.ceil(moderator.series.length / columns);
  const nameLines = Math.max(...moderator.series.map(({ name }) => nameOf(name, width).length));
  const extra = (nameLines - 1) * text.label.lead;
  const row = ROW + extra;
  const panels = moderator.series.map((series, i) => {
    const place = {
      left: first + (i % columns) * (width + GAP),
      top: start + 24 + Math.floor(i / columns) * row,
      extra,
      width,
      first: i % columns === 0,
    };
    return levelPanel(series, moderator.series, outcome, place, texts);
  });
  const head = words(pixels, [{ x: left, y: start + 4, text: fitText(moderator.title, right - left, text.head) }], { style: text.head });
  return { layers: [...head, ...sideBySide(panels)], bottom: start + 24 + rows * row - 14 };
}

interface Place {
  readonly left: number;
  readonly top: number;
  /** Height of the names' further lines. */
  readonly extra: number;
  readonly width: number;
  /** The leftmost panel of a row carries the numbers of the axis. */
  readonly first: boolean;
}

function levelPanel(
  series: Series,
  all: readonly Series[],
  outcome: ReleasedOutcome,
  place: Place,
  { numbers, shared }: ChartTexts,
): ChartLayer[] {
  const { left, width, first } = place;
  const top = place.top + place.extra;
  const y = scoreAxis(outcome, top + 34 + HEIGHT, top + 34);
  const at = { before: left + 0.22 * width, after: left + 0.78 * width };
  const name = nameOf(series.name, width).map((line, i) => ({ x: left, y: place.top + 6 + i * text.label.lead, text: line }));
  const count = { x: left, y: place.top + 20 + (name.length - 1) * text.label.lead, text: countOf(numbers, series.n) };
  const times = [
    { x: at.before, y: top + HEIGHT + 52, text: shared.before },
    { x: at.after, y: top + HEIGHT + 52, text: shared.after },
  ];
  const others = all.filter((other) => other !== series);
  return [
    ...words(pixels, name, { style: text.label }),
    ...words(pixels, [count], { style: text.small, color: palette.secondary }),
    ...scoreLines(outcome, y, { from: left, to: left + width }, { numbers: first ? numbers : null, most: 5 }),
    ...others.flatMap((other) => line(other, y, at, { color: palette.beforeLight, width: 1.2 })),
    ...seriesMarks(series, y, at, levelStyles[0]!),
    ...ends(series, at, (mean) => pixelOf(y, mean), numbers),
    ...words(pixels, times, { style: text.small, align: "center", color: palette.secondary }),
  ];
}

const nameOf = (name: string, width: number): string[] => wrapText(name, width, text.label, NAME_LINES);

/** The two means in figures, outside the ends of the line. */
function ends(
  series: Series,
  at: { readonly before: number; readonly after: number },
  pixel: (mean: number) => number,
  numbers: NumberForm,
): ChartLayer[] {
  const figure = (x: number, { mean }: TimedMean) =>
    mean === null ? [] : [{ x, y: pixel(mean) + 4, text: formatNumber(numbers, mean, 1) }];
  return [
    ...words(pixels, figure(at.before - 9, series.before), { style: text.small, align: "right", halo: true }),
    ...words(pixels, figure(at.after + 9, series.after), { style: text.label, color: palette.after, halo: true }),
  ];
}
