import type { Child } from "../../outcomes.ts";

/** How many children a list stands for: each entry counts for as many as are alike. */
export function countOf(children: readonly Pick<Child, "count">[]): number {
  return children.reduce((sum, { count }) => sum + count, 0);
}
