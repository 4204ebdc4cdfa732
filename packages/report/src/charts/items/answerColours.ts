import { contrast } from "../../theme/contrast.ts";
import { palette } from "../../theme/palette.ts";

/** From the lowest answer to the highest; on each, the colour of its words has a contrast of at least 4.5 to 1. */
const STOPS = ["#C9D5E1", "#2073BC", "#12436D"] as const;

/** Black rather than ink: on the blues between, ink falls below a contrast of 4.5 to 1. */
const DARK = "#000000";

/** One answer's fill and the colour of the words on it. */
export interface AnswerColour {
  readonly fill: string;
  readonly text: string;
}

/**
 * Colours of ordered answers, light to dark.
 *
 * @param answers how many answers can be given, at least two
 * @returns one colour an answer
 * @example
 * answerColours(3).map(({ fill }) => fill); // ["#c9d5e1", "#2073bc", "#12436d"]
 */
export function answerColours(answers: number): AnswerColour[] {
  return Array.from({ length: answers }, (_, at) => {
    const fill = `#${mixed(at / (answers - 1))
      .map((part) => Math.round(part).toString(16).padStart(2, "0"))
      .join("")}`;
    return { fill, text: contrast(fill, DARK) > contrast(fill, palette.paper) ? DARK : palette.paper };
  });
}

function mixed(share: number): [number, number, number] {
  const [low, high, part] = share < 0.5 ? [STOPS[0], STOPS[1], 2 * share] : [STOPS[1], STOPS[2], 2 * share - 1];
  const channel = (at: number): number => {
    const [from, to] = [low, high].map((colour) => Number.parseInt(colour.slice(1 + 2 * at, 3 + 2 * at), 16));
    return from! + part * (to! - from!);
  };
  return [channel(0), channel(1), channel(2)];
}
