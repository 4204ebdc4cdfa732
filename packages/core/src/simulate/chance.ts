import { randomDraws, randomGenerator } from "@headway/stats";

/** Draws of a simulation. */
export interface Chance {
  /** Between 0 and 1, neither end included. */
  uniform(): number;
  /** Mean 0, standard deviation 1. */
  normal(): number;
  /** A whole number from 0 to limit - 1. */
  below(limit: number): number;
  /** The items in an order drawn by lot. */
  shuffled<T>(items: readonly T[]): T[];
}

const STREAM = 2 ** 32;

/** The draws of one stream of a seed: what one stream draws never changes what another does. */
export function chance(seed: number, stream: number): Chance {
  const generator = randomGenerator(seed + stream * STREAM);
  const { uniform, normal } = randomDraws(generator);
  const { below } = generator;
  const shuffled = <T>(items: readonly T[]): T[] => {
    const order = [...items];
    for (let at = order.length - 1; at > 0; at -= 1) {
      const other = below(at + 1);
      [order[at], order[other]] = [order[other] as T, order[at] as T];
    }
    return order;
  };
  return { uniform, normal, below, shuffled };
}
