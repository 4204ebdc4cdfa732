import type { Interval } from "@headway/stats";

/** The two limits of an interval as the pair that the reference files hold. */
export function pairOf(interval: Interval | null): [number, number] | null {
  return interval === null ? null : [interval.lower, interval.upper];
}
