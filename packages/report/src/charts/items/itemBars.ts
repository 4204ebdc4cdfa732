import { formatPercent } from "../../format/percent.ts";
import type { ChartTexts } from "../../narrative/en/charts.ts";
import { fitText } from "../../theme/fitText.ts";
import { palette } from "../../theme/palette.ts";
import { textWidth } from "../../theme/textWidth.ts";
import { text } from "../../theme/typography.ts";
import type { ChartLayer } from "../chart.ts";
import type { Body } from "../draw/composeChart.ts";
import type { Frame } from "../draw/frame.ts";
import { boxes, words as textMarks } from "../draw/marks.ts";
import { pixels } from "../draw/plane.ts";
import { type AnswerColour, answerColours } from "./answerColours.ts";
import type { AnswerShares, ItemPair } from "./itemPairs.ts";

type Texts = ChartTexts["items"];
const BAR = 18;
const PAIR = 2 * BAR + 3;

interface Place {
  readonly from: number;
  readonly to: number;
  readonly y: number;
}

/** Two bars an item, each divided by the share of every answer; the answers are named once above them. */
export function itemBars(pairs: readonly ItemPair[], answers: readonly number[], start: number, frame: Frame, texts: ChartTexts): Body {
  const words = texts.items;
  const { left, right, narrow } = frame;
  const colours = answerColours(answers.length);
  const from = narrow ? left + 48 : left + 170;
  const key = keyOf(answers, colours, { from: narrow ? left : from, to: right, y: start + 4 }, words);
  const step = PAIR + (narrow ? 32 : 17);
  const first = key.bottom + (narrow ? 24 : 12);
  const layers = pairs.flatMap((pair, at): ChartLayer[] => {
    const top = first + at * step;
    const name = { x: left, y: narrow ? top - 6 : top + PAIR / 2 + 4, text: fitText(pair.label, narrow ? right - left : 96, text.label) };
    const bar = (shares: AnswerShares, label: string, y: number): ChartLayer[] => [
      ...textMarks(pixels, [{ x: from - 8, y: y + BAR / 2 + 4, text: label }], {
        style: text.axis,
        align: "right",
        color: palette.secondary,
      }),
      ...barOf(shares, colours, { from, to: right, y }, texts),
    ];
    return [
      ...textMarks(pixels, [name], { style: text.label }),
      ...bar(pair.pre, words.before, top),
      ...bar(pair.post, words.after, top + BAR + 3),
    ];
  });
  return { layers: [...key.layers, ...layers], bottom: first + pairs.length * step - (step - PAIR) };
}

/** Each answer's colour with its number, in as many lines as they need. */
function keyOf(answers: readonly number[], colours: readonly AnswerColour[], { from, to, y }: Place, words: Texts): Body {
  const labels = answers.map((answer, at) => words.answer(String(answer), at, answers.length));
  const head = { x: from, y, text: words.answerHead };
  const layers: ChartLayer[] = [...textMarks(pixels, [head], { style: text.label })];
  let [x, line] = [from + textWidth(words.answerHead, text.label) + 14, y];
  for (const [at, label] of labels.entries()) {
    const width = 19 + textWidth(label, text.axis);
    if (x + width > to) [x, line] = [from, line + 20];
    layers.push(...boxes(pixels, [{ x, y: line - 10, x2: x + 13, y2: line + 3 }], { fill: colours[at]!.fill }));
    layers.push(...textMarks(pixels, [{ x: x + 19, y: line, text: label }], { style: text.axis }));
    x += width + 18;
  }
  return { layers, bottom: line + 8 };
}

function barOf({ shares, empty }: AnswerShares, colours: readonly AnswerColour[], { from, to, y }: Place, texts: ChartTexts): ChartLayer[] {
  const { numbers, items: words } = texts;
  if (shares === null) {
    const note = fitText(empty ? words.noAnswers : words.notShown, to - from - 16, text.small);
    return [
      ...boxes(pixels, [{ x: from, y, x2: to, y2: y + BAR }], { fill: palette.band }),
      ...textMarks(pixels, [{ x: from + 8, y: y + BAR / 2 + 4, text: note }], { style: text.small, color: palette.secondary }),
    ];
  }
  const total = shares.reduce((sum, share) => sum + share, 0);
  let at = from;
  return shares.flatMap((share, answer): ChartLayer[] => {
    const [x, x2] = [at, at + (share / total) * (to - from)];
    at = x2;
    const { fill, text: color } = colours[answer]!;
    const label = formatPercent(numbers, share, 1);
    const fits = x2 - x > textWidth(label, text.small) + 6;
    return [
      // a white line between two answers, also where their colours are alike
      ...boxes(pixels, x2 - x < 0.5 ? [] : [{ x, y, x2: Math.max(x + 0.5, x2 - (x2 < to - 0.5 ? 1.5 : 0)), y2: y + BAR }], { fill }),
      ...textMarks(pixels, fits ? [{ x: (x + x2) / 2, y: y + BAR / 2 + 4, text: label }] : [], {
        style: text.small,
        align: "center",
        color,
      }),
    ];
  });
}
