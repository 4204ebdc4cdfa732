import type { ReleasedOutcome } from "../../disclosure/released.ts";
import { formatCount } from "../../format/count.ts";
import { formatPercent } from "../../format/percent.ts";
import { palette } from "../../theme/palette.ts";
import { text } from "../../theme/typography.ts";
import type { ChartLayer } from "../chart.ts";
import { type Body, LEFT, RIGHT } from "../draw/composeChart.ts";
import { boxes, words } from "../draw/marks.ts";
import { pixels } from "../draw/plane.ts";
import type { ChangeClass } from "./changeClasses.ts";

const ROW = 76;
const BAR = 26;

/** One line of the chart: a class that is shown, or those together that are not shown apart. */
interface Line {
  readonly label: string;
  readonly n: number;
  readonly color: string;
  readonly text: string;
}

function linesOf(classes: readonly ChangeClass[], n: number): readonly Line[] {
  const shown = classes.flatMap((one) => (one.n === null ? [] : [{ label: one.name, n: one.n, color: one.color, text: one.text }]));
  const together = classes.filter((one) => one.n === null).map(({ name }) => name);
  const rest = n - shown.reduce((sum, line) => sum + line.n, 0);
  if (together.length === 0) return shown;
  return [...shown, { label: `${together.join(" or ")}, not shown apart`, n: rest, color: palette.beforeLight, text: palette.secondary }];
}

/** A bar a class on one scale of shares from nobody to everybody, for readers who may not see single children. */
export function changeBars(outcome: ReleasedOutcome, classes: readonly ChangeClass[], people: string, start: number): Body {
  const n = outcome.reliableChange.n ?? 0;
  const lines = linesOf(classes, n);
  const end = (part: number): number => LEFT + ((RIGHT - LEFT) * part) / Math.max(1, n);
  const layers = lines.flatMap((line, at): ChartLayer[] => {
    const top = start + at * ROW;
    const share = { x: LEFT, y: top + 14, text: `${formatPercent(line.n, n)} ${line.label}` };
    const counts = {
      x: LEFT,
      y: top + 24 + BAR + 14,
      text: `${formatCount(line.n)} of ${formatCount(n)} ${people}${roomWords(outcome, line)}`,
    };
    return [
      ...boxes(pixels, [{ x: LEFT, y: top + 22, x2: RIGHT, y2: top + 22 + BAR }], { fill: palette.band }),
      ...boxes(pixels, [{ x: LEFT, y: top + 22, x2: Math.max(LEFT + 1.5, end(line.n)), y2: top + 22 + BAR }], { fill: line.color }),
      ...words(pixels, [share], { style: text.head, color: line.text }),
      ...words(pixels, [counts], { style: text.axis, color: palette.secondary }),
    ];
  });
  return { layers, bottom: start + lines.length * ROW };
}

/** The second denominator: those whose score before left room for reliable improvement. */
function roomWords({ reliableChange: { couldImprove } }: ReleasedOutcome, { label, n }: Line): string {
  if (label !== "improved reliably" || couldImprove === null || couldImprove === 0) return "";
  return `; ${formatPercent(n, couldImprove)} of the ${formatCount(couldImprove)} whose score before left room for it`;
}
