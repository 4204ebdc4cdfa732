const ROUND_STEPS = [1, 2, 5, 2.5, 10];
const OTHER_STEPS = [3, 4, 7];

/**
 * Marks for an axis that shows a whole scale: the two ends and equal steps between them.
 *
 * @param minimum lowest possible score
 * @param maximum highest possible score
 * @param most marks at most
 * @returns values from minimum to maximum; nice values inside where no step divides the range
 */
export function rangeTicks(minimum: number, maximum: number, most = 8): number[] {
  const span = maximum - minimum;
  if (!(span > 0)) return [minimum];
  const power = 10 ** Math.floor(Math.log10(span / most));
  const steps = [ROUND_STEPS, OTHER_STEPS].flatMap((factors) =>
    [power, 10 * power].flatMap((scale) => factors.map((factor) => factor * scale)),
  );
  for (const step of steps) {
    const parts = Math.round(span / step);
    if (parts >= 2 && parts < most && Math.abs(parts * step - span) < 1e-9 * span) {
      return Array.from({ length: parts + 1 }, (_, i) => tidy(minimum + i * step));
    }
  }
  return niceTicks(minimum, maximum, most);
}

/**
 * Round values inside an interval.
 *
 * @param low lower end
 * @param high upper end, above `low`
 * @param most values at most
 * @returns multiples of 1, 2 or 5 times a power of ten
 */
export function niceTicks(low: number, high: number, most = 6): number[] {
  const power = 10 ** Math.floor(Math.log10((high - low) / most));
  const step = Math.min(...[1, 2, 5, 10, 20].map((factor) => factor * power).filter((size) => (high - low) / size < most));
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, i) => tidy((first + i) * step));
}

/** Decimals that tell neighbouring ticks apart. */
export function tickDecimals(ticks: readonly number[]): number {
  const decimals = ticks.map((tick) => (String(tick).split(".")[1] ?? "").length);
  return Math.min(6, Math.max(0, ...decimals));
}

const tidy = (value: number): number => Number(value.toPrecision(12)) + 0;
