import type { ReleasedOutcome } from "../../disclosure/released.ts";
import type { Sides } from "./intervalAxis.ts";

/** What lies left and right of no change on an axis of points. */
export function sidesOf({ direction }: Pick<ReleasedOutcome, "direction">): Sides {
  if (direction === "unordered") return { left: "Lower", right: "Higher" };
  return direction === "higher-is-better" ? { left: "Worse", right: "Better" } : { left: "Better", right: "Worse" };
}
