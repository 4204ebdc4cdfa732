import type { Child, Outcomes } from "../../outcomes.ts";

/** The same data with some of the children only, and only the levels that they hold. */
export function withChildren(outcomes: Outcomes, children: readonly Child[]): Outcomes {
  const held = (id: string, level: string): boolean => children.some((child) => child.factors.get(id) === level);
  const levels = [...outcomes.levels].map(([id, all]) => [id, all.filter((level) => held(id, level))] as const);
  return { ...outcomes, children, levels: new Map(levels) };
}
