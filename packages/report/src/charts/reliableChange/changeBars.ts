import type { ReleasedOutcome } from "../../disclosure/released.ts";
import { formatPercent } from "../../format/percent.ts";
import type { ChartTexts } from "../../narrative/en/charts.ts";
import { wrapText } from "../../theme/fitText.ts";
import { palette } from "../../theme/palette.ts";
import { text } from "../../theme/typography.ts";
import type { ChartLayer } from "../chart.ts";
import type { Body } from "../draw/composeChart.ts";
import type { Frame } from "../draw/frame.ts";
import { boxes, words } from "../draw/marks.ts";
import { pixels } from "../draw/plane.ts";
import { type ChangeClass, roomOf } from "./changeClasses.ts";

const BAR = 26;

/** One line of the chart: a class that is shown, or those together that are not shown apart. */
interface Line {
  readonly label: string;
  /** Null of several classes together. */
  readonly kind: ChangeClass["kind"] | null;
  readonly n: number;
  readonly color: string;
  readonly text: string;
}

function linesOf(classes: readonly ChangeClass[], n: number, words: ChartTexts["reliableChange"]): readonly Line[] {
  const shown = classes.flatMap((one) =>
    one.n === null ? [] : [{ label: words.names[one.kind], kind: one.kind, n: one.n, color: one.color, text: one.text }],
  );
  const together = classes.filter((one) => one.n === null).map(({ kind }) => kind);
  const rest = n - shown.reduce((sum, line) => sum + line.n, 0);
  if (together.length === 0) return shown;
  return [...shown, { label: words.together(together), kind: null, n: rest, color: palette.beforeLight, text: palette.secondary }];
}

/** For whom, in which words and where the bars are drawn. */
interface BarsAt {
  /** How many there are of all classes. */
  readonly n: number;
  readonly people: string;
  readonly texts: ChartTexts;
  readonly top: number;
  readonly frame: Frame;
}

/** A bar a class on one scale of shares from nobody to everybody, for readers who may not see single children. */
export function changeBars(
  outcome: ReleasedOutcome,
  classes: readonly ChangeClass[],
  { n, people, texts, top: start, frame }: BarsAt,
): Body {
  const { numbers, reliableChange: said } = texts;
  const { left, right } = frame;
  const end = (part: number): number => left + ((right - left) * part) / n;
  const layers: ChartLayer[] = [];
  let top = start;
  for (const line of linesOf(classes, n, said)) {
    const heads = wrapText(`${formatPercent(numbers, line.n, n)} ${line.label}`, right - left, text.head);
    const counts = wrapText(`${said.of(line.n, n, people)}${roomWords(outcome, line, said)}`, right - left, text.axis);
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
function roomWords(outcome: ReleasedOutcome, { kind, n }: Line, words: ChartTexts["reliableChange"]): string {
  const room = roomOf(outcome, kind);
  return room === null ? "" : `; ${words.room(n, room).join(" ")}`;
}
