import type { ReleasedOutcome } from "../../disclosure/released.ts";
import { formatNumber } from "../../format/number.ts";
import type { NumberForm } from "../../format/numberForm.ts";
import { palette } from "../../theme/palette.ts";
import { text } from "../../theme/typography.ts";
import type { ChartLayer } from "../chart.ts";
import { segments, words } from "../draw/marks.ts";
import { type Axis, pixelOf, pixels } from "../draw/plane.ts";
import { rangeTicks, tickDecimals } from "../draw/ticks.ts";

/** The whole range of a scale from bottom to top. */
export function scoreAxis(outcome: ReleasedOutcome, bottom: number, top: number): Axis {
  const { minimum, maximum } = outcome.range;
  return { domain: [minimum, maximum], range: [bottom, top] };
}

/** Grid lines of a score axis, with numbers on their left where a way to write them is given. */
export function scoreLines(
  outcome: ReleasedOutcome,
  y: Axis,
  x: { readonly from: number; readonly to: number },
  { numbers, most = 8 }: { readonly numbers: NumberForm | null; readonly most?: number },
): ChartLayer[] {
  const ticks = rangeTicks(outcome.range.minimum, outcome.range.maximum, most);
  const decimals = tickDecimals(ticks);
  const labels =
    numbers === null ? [] : ticks.map((tick) => ({ x: x.from - 8, y: pixelOf(y, tick) + 4, text: formatNumber(numbers, tick, decimals) }));
  return [
    ...segments(
      { x: null, y },
      ticks.map((tick) => ({ x: x.from, y: tick, x2: x.to, y2: tick })),
      { color: palette.grid },
    ),
    ...words(pixels, labels, { style: text.axis, align: "right", color: palette.secondary }),
  ];
}
