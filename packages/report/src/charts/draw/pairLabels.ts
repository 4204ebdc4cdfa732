import { textWidth } from "../../theme/textWidth.ts";
import type { TextStyle } from "../../theme/typography.ts";
import type { Frame } from "./frame.ts";

/** A label over a mark. */
export interface MarkLabel {
  readonly x: number;
  readonly text: string;
  readonly style: TextStyle;
}

const INWARD = 4;
const APART = 7;

/**
 * Where the labels of two marks on one line begin: each over its mark and outwards, apart, and inside the picture.
 *
 * @param first one mark and its label
 * @param second the other
 * @param frame the labels stay inside it
 * @returns the left end of each label in pixels, in the order given
 */
export function pairLabels(first: MarkLabel, second: MarkLabel, frame: Pick<Frame, "left" | "right">): readonly [number, number] {
  if (first.x > second.x) {
    const [b, a] = pairLabels(second, first, frame);
    return [a, b];
  }
  const [w1, w2] = [textWidth(first.text, first.style), textWidth(second.text, second.style)];
  const wanted = [first.x + INWARD - w1, second.x - INWARD] as const;
  const overlap = Math.max(0, wanted[0] + w1 + APART - wanted[1]) / 2;
  const left = Math.max(frame.left, wanted[0] - overlap);
  const right = Math.max(left + w1 + APART, Math.min(frame.right - w2, wanted[1] + overlap));
  // at the right edge both move back together
  const back = Math.max(0, right + w2 - frame.right);
  return [Math.min(left, right - back - APART - w1), right - back];
}
