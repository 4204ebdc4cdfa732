/** Whether a cell holds a finite number; null, undefined, NaN and infinities count as missing. */
export function isPresent(value: number | null | undefined): value is number {
  return Number.isFinite(value);
}
