import type { ChartLayer } from "../chart.ts";

/**
 * Layers of drawings that do not overlap, the first of each, then the second of each: alike ones become neighbours, which are
 * drawn as one.
 *
 * @param drawings each with its layers from back to front
 * @returns all layers; those of one drawing keep their order
 */
export function sideBySide(drawings: readonly (readonly ChartLayer[])[]): ChartLayer[] {
  const deepest = Math.max(0, ...drawings.map(({ length }) => length));
  return Array.from({ length: deepest }, (_, depth) => drawings.flatMap((layers) => layers.slice(depth, depth + 1))).flat();
}
