/**
 * Moves labels apart that would stand on each other, each as little as their order allows.
 *
 * @param wanted where each label would like to be, in pixels
 * @param gap smallest distance between two, in pixels
 * @param low lowest pixel allowed
 * @param high highest pixel allowed
 * @returns a place for each, in the order of `wanted`
 */
export function spread(wanted: readonly number[], gap: number, low: number, high: number): number[] {
  const order = wanted.map((_, i) => i).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
  const placed = order.map((i) => Math.min(high, Math.max(low, wanted[i]!)));
  // labels in touch move as one block to the mean of their wishes (pool adjacent violators)
  const blocks = placed.map((at) => ({ at, size: 1 }));
  for (let i = 0; i + 1 < blocks.length; ) {
    const [upper, lower] = [blocks[i]!, blocks[i + 1]!];
    const distance = (gap * (upper.size + lower.size)) / 2;
    if (lower.at - upper.at >= distance - 1e-9) {
      i += 1;
      continue;
    }
    const size = upper.size + lower.size;
    const center = ((upper.at + (gap * lower.size) / 2) * upper.size + (lower.at - (gap * upper.size) / 2) * lower.size) / size;
    const half = (gap * (size - 1)) / 2;
    blocks.splice(i, 2, { at: Math.max(low + half, Math.min(high - half, center)), size });
    i = Math.max(0, i - 1);
  }
  const sorted = blocks.flatMap(({ at, size }) => Array.from({ length: size }, (_, k) => at + gap * (k - (size - 1) / 2)));
  const result: number[] = Array.from({ length: wanted.length });
  for (const [place, i] of order.entries()) result[i] = sorted[place]!;
  return result;
}
