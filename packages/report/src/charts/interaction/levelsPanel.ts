import type { ReleasedOutcome } from "../../disclosure/released.ts";
import { formatNumber } from "../../format/number.ts";
import type { ChartTexts } from "../../narrative/en/charts.ts";
import { fitText } from "../../theme/fitText.ts";
import { levelStyles, palette } from "../../theme/palette.ts";
import { text } from "../../theme/typography.ts";
import type { Body } from "../draw/composeChart.ts";
import { segments, words } from "../draw/marks.ts";
import { pixelOf, pixels } from "../draw/plane.ts";
import { spread } from "../draw/spread.ts";
import { countOf } from "../words/outcomeWords.ts";
import type { Moderator } from "./moderators.ts";
import { scoreAxis, scoreLines } from "./scoreScale.ts";
import { seriesMarks } from "./seriesMarks.ts";

/** More lines than this in one panel cannot be told apart. */
export const MOST_LEVELS = 4;

const LABELS = 100;
const LABEL_GAP = 32;

/** The levels of one factor in one panel, each named at the end of its line. */
export function levelsPanel(
  moderator: Moderator,
  outcome: ReleasedOutcome,
  at: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
  { numbers, shared, interaction }: ChartTexts,
): Body {
  const top = at.top + 20;
  const plot = { from: at.left + 28, to: at.left + at.width - LABELS };
  const y = scoreAxis(outcome, top + at.height, top + 8);
  const inset = 0.2 * (plot.to - plot.from);
  const ends = { before: plot.from + inset, after: plot.to - inset };
  const count = moderator.series.length;
  const shift = (i: number): number => (i - (count - 1) / 2) * 13;
  const times = [
    { x: ends.before, y: top + at.height + 20, text: shared.before },
    { x: ends.after, y: top + at.height + 20, text: shared.after },
  ];
  const wanted = moderator.series.map(({ after, before }) => pixelOf(y, after.mean ?? before.mean ?? y.domain[0]));
  const places = spread(wanted, LABEL_GAP, top + 14, top + at.height - 14);
  return {
    layers: [
      ...words(pixels, [{ x: at.left, y: at.top + 4, text: fitText(moderator.title, at.width, text.head) }], { style: text.head }),
      ...scoreLines(outcome, y, plot, { numbers }),
      ...moderator.series.flatMap((series, i) =>
        seriesMarks(series, y, { before: ends.before + shift(i), after: ends.after + shift(i) }, levelStyles[i % levelStyles.length]!),
      ),
      ...moderator.series.flatMap(({ name, n, after }, i) => {
        const style = levelStyles[i % levelStyles.length]!;
        const x = plot.to + 10;
        const mean = after.mean === null ? interaction.noMean : formatNumber(numbers, after.mean, 1);
        const leader = [{ x: ends.after + shift(i) + 9, y: wanted[i]!, x2: x - 3, y2: places[i]! }];
        return [
          ...segments(pixels, after.mean === null ? [] : leader, { color: style.color, opacity: 0.45 }),
          ...words(pixels, [{ x, y: places[i]! - 1, text: fitText(name, LABELS - 12, text.label) }], {
            style: text.label,
            color: style.text,
          }),
          ...words(pixels, [{ x, y: places[i]! + 13, text: `${mean}, ${countOf(numbers, n)}` }], {
            style: text.small,
            color: palette.secondary,
          }),
        ];
      }),
      ...words(pixels, times, { style: text.axis, align: "center" }),
    ],
    bottom: top + at.height + 24,
  };
}
