import { insideSentence } from "../joinWords.ts";
import { methodInWords } from "../methodNames.ts";
import { whyNot } from "../whyNot.ts";

/** A way that gave no estimate. */
interface Without {
  readonly kind: string;
  readonly reason: string | null;
}

const inside = (kind: string): string => insideSentence(methodInWords(kind));

/** Words of the chart of methods. */
export const doesItHold = {
  columns: ["Method", "n", "Change", "Lower", "Upper", "Why not"] as readonly string[],
  subtitle: (measure: string, level: string): string => `${measure}: mean change by each method with ${level} confidence intervals`,
  holds: (name: string, way: "rose" | "fell", methods: number): string =>
    `${name} ${way} on average by ${methods === 2 ? "both" : `all ${methods}`} methods`,
  depends: (name: string, agreeing: number, compared: number): string =>
    `Whether ${insideSentence(name)} changed depends on the method: ${agreeing} of ${compared} agree`,
  cannotTell: (name: string): string => `We cannot tell by any method whether ${insideSentence(name)} changed`,
  nothing: "The change could not be estimated by any method.",
  axis: "Mean change in points",
  note: (main: string, notComputed: readonly Without[], unadjusted: string): string =>
    `The square is the ${inside(main)}, to which the others are held. The methods answer slightly different questions, so their estimates need not be equal.${notComputed.length === 0 ? "" : ` Not drawn: ${notComputed.map(({ kind, reason }) => `${inside(kind)} (${whyNot(reason)})`).join("; ")}.`}${unadjusted}`,
  hidden: " c stands for a number that is not shown.",
  alone: " There was no comparison group.",
  altText: (measure: string, sample: string, title: string, rows: readonly string[]): string =>
    `Interval plot of mean change in ${measure} by each method for ${sample}. ${title}. Change with interval: ${rows.join("; ")}.`,
};
