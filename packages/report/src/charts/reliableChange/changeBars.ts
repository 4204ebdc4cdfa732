import type { ReleasedOutcome } from "../../disclosure/released.ts";
import { formatCount } from "../../format/count.ts";
import { formatPercent } from "../../format/percent.ts";
import { wrapText } from "../../theme/fitText.ts";
import { palette } from "../../theme/palette.ts";
import { text } from "../../theme/typography.ts";
import type { ChartLayer } from "../chart.ts";
import type { Body } from "../draw/composeChart.ts";
import type { Frame } from "../draw/frame.ts";
import { boxes, words } from "../draw/marks.ts";
import { pixels } from "../draw/plane.ts";
import type { ChangeClass } from "./changeClasses.ts";

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
export function changeBars(
  outcome: ReleasedOutcome,
  classes: readonly ChangeClass[],
  people: string,
  at: { readonly top: number; readonly frame: Frame },
): Body {
  const { left, right } = at.frame;
  const n = outcome.reliableChange.n ?? 0;
  const end = (part: number): number => left + ((right - left) * part) / Math.max(1, n);
  const layers: ChartLayer[] = [];
  let top = at.top;
  for (const line of linesOf(classes, n)) {
    const heads = wrapText(`${formatPercent(line.n, n)} ${line.label}`, right - left, text.head);
    const counts = wrapText(`${formatCount(line.n)} of ${formatCount(n)} ${people}${roomWords(outcome, line)}`, right - left, text.axis);
    const bar = top + 22 + (heads.length - 1) * text.head.lead;
    const rows = (lines: readonly string[], first: number, lead: number) =>
      lines.map((one, i) => ({ x: left, y: first + i * lead, text: one }));
    layers.push(
      ...boxes(pixels, [{ x: left, y: bar, x2: right, y2: bar + BAR }], { fill: palette.band }),
      ...boxes(pixels, [{ x: left, y: bar, x2: Math.max(left + 1.5, end(line.n)), y2: bar + BAR }], { fill: line.color }),
      ...words(pixels, rows(heads, top + 14, text.head.lead), { style: text.head, color: line.text }),
      ...words(pixels, rows(counts, bar + BAR + 16, text.axis.lead), { style: text.axis, color: palette.secondary }),
    );
    top = bar + BAR + 28 + (counts.length - 1) * text.axis.lead;
  }
  return { layers, bottom: top };
}

/** The second denominator: those whose score before left room for reliable improvement. */
function roomWords({ reliableChange: { couldImprove } }: ReleasedOutcome, { label, n }: Line): string {
  if (label !== "improved reliably" || couldImprove === null || couldImprove === 0) return "";
  return `; ${formatPercent(n, couldImprove)} of the ${formatCount(couldImprove)} whose score before left room for it`;
}
