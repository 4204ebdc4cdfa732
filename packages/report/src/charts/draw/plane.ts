/** Values along one direction and where on the picture they lie, in pixels. */
export interface Axis {
  readonly domain: readonly [number, number];
  readonly range: readonly [number, number];
}

/** Where marks are placed: by values where there is an axis, in pixels where there is none. */
export interface Plane {
  readonly x: Axis | null;
  readonly y: Axis | null;
}

export const pixels: Plane = { x: null, y: null };

/**
 * The pixel of a value.
 *
 * @param axis a linear axis
 * @param value in the units of its domain
 * @returns pixels from the left or the top
 */
export function pixelOf(axis: Axis, value: number): number {
  const [low, high] = axis.domain;
  const [start, end] = axis.range;
  return start + ((value - low) / (high - low)) * (end - start);
}
