import { expect } from "vitest";

/** Holds a number of the packages against the second opinion; the tolerance is relative to the larger of 1 and the expected value. */
export function near(actual: number | null | undefined, expected: number, tolerance: number, what: string): void {
  const found = actual ?? Number.NaN;
  if (found === expected) return;
  const distance = Math.abs(found - expected) / Math.max(1, Math.abs(expected));
  expect(distance <= tolerance, `${what}: found ${found}, expected ${expected} within ${tolerance}`).toBe(true);
}
