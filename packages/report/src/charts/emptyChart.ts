import type { ChartTexts } from "../narrative/en/charts.ts";
import { wrapText } from "../theme/fitText.ts";
import { palette } from "../theme/palette.ts";
import { text } from "../theme/typography.ts";
import type { Chart, ChartKind } from "./chart.ts";
import { composeChart } from "./draw/composeChart.ts";
import { boxes, words } from "./draw/marks.ts";
import { pixels } from "./draw/plane.ts";

/**
 * What stands where a chart has nothing to show: the reason in a box.
 *
 * @param kind the chart that was asked for
 * @param subtitle what it would have shown
 * @param reason why it cannot, as a sentence
 * @param columns of the table, which has no rows
 * @param texts the words of charts
 * @returns a chart of the same width
 */
export function emptyChart(
  kind: ChartKind,
  subtitle: string,
  reason: string,
  columns: readonly string[],
  { shared }: Pick<ChartTexts, "shared">,
): Chart {
  const altText = shared.noChart(reason);
  return composeChart(
    { kind, title: shared.nothing, subtitle, note: "", altText, table: { columns, rows: [] } },
    (top, { left, right }) => {
      const lines = wrapText(reason, right - left - 32, text.subtitle);
      const bottom = top + 36 + lines.length * text.subtitle.lead;
      const rows = lines.map((line, i) => ({ x: left + 16, y: top + 31 + i * text.subtitle.lead, text: line }));
      return {
        layers: [
          ...boxes(pixels, [{ x: left, y: top, x2: right, y2: bottom }], { fill: palette.band, radius: 4 }),
          ...words(pixels, rows, { style: text.subtitle, color: palette.secondary }),
        ],
        bottom,
      };
    },
  );
}
