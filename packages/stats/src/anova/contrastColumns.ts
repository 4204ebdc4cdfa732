import type { Column } from "../options.ts";

/** Contrasts of the measures, subject by subject, and the absolute size of the largest measure. */
export interface ContrastColumns {
  /** NaN where a measure is missing. */
  readonly columns: readonly Float64Array[];
  readonly magnitude: number;
}

/** Makes the contrasts of every subject; a common value is taken off first, so that a large constant costs no digits. */
export function contrastColumns(measures: readonly Column[], contrasts: readonly (readonly number[])[]): ContrastColumns {
  const { origin, magnitude } = extent(measures);
  const length = measures[0]!.length;
  const columns = contrasts.map((contrast) => {
    const column = new Float64Array(length);
    contrast.forEach((weight, index) => {
      if (weight === 0) return;
      const measure = measures[index]!;
      for (let row = 0; row < length; row++) column[row]! += weight * ((measure[row] ?? Number.NaN) - origin);
    });
    return column;
  });
  return { columns, magnitude };
}

function extent(measures: readonly Column[]): { origin: number; magnitude: number } {
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  for (const measure of measures) {
    for (let row = 0; row < measure.length; row++) {
      const value = measure[row];
      if (value === null || value === undefined || Number.isNaN(value)) continue;
      if (value < least) least = value;
      if (Math.abs(value) > most) most = Math.abs(value);
    }
  }
  return { origin: least === Number.POSITIVE_INFINITY ? 0 : least, magnitude: most };
}
