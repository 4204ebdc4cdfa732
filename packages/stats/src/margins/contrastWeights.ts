import { StatsError } from "../errors.ts";

/** A comparison of the means of one family, by the weights of the means. */
export interface WeightedContrast {
  readonly label: string;
  /** One weight for each mean of the family, in its order. */
  readonly weights: readonly number[];
}

/** Ready-made comparisons: all pairs (first minus second), each mean minus the one before, each minus the control. */
export type ContrastMethod = "pairwise" | "consecutive" | "control";

/**
 * The comparisons of a method among means with the given labels.
 *
 * @param labels label of each mean
 * @param method which comparisons
 * @param control position of the control mean
 */
export function contrastWeights(labels: readonly string[], method: ContrastMethod, control: number): WeightedContrast[] {
  const difference = (plus: number, minus: number): WeightedContrast => ({
    label: `${labels[plus]} - ${labels[minus]}`,
    weights: labels.map((_, at) => (at === plus ? 1 : at === minus ? -1 : 0)),
  });
  const positions = labels.map((_, at) => at);
  if (method === "pairwise") return positions.flatMap((a) => positions.filter((b) => b > a).map((b) => difference(a, b)));
  if (method === "consecutive") return positions.slice(1).map((at) => difference(at, at - 1));
  if (method !== "control") throw new StatsError("unknown_option", "method", String(method), "pairwise, consecutive, control or weights");
  if (!positions.includes(control))
    throw new StatsError("argument_range", "control", String(control), `a position from 0 to ${labels.length - 1}`);
  return positions.filter((at) => at !== control).map((at) => difference(at, control));
}

/** Label of a combination of levels: joined by spaces, in brackets where it holds an operator itself. */
export function meanLabel(levels: readonly string[]): string {
  const label = levels.join(" ");
  return /[-+*/]/.test(label) ? `(${label})` : label;
}
