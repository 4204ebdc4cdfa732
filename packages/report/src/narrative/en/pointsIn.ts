import { pointsInWords } from "./charts/outcomeWords.ts";

/** Writes `1 point` or `1.4 points` so that a line never breaks inside it. */
export const pointsIn = (points: number): string => pointsInWords(points).replace(" ", "\u00a0");
