import type { Chance } from "./chance.ts";
import type { SimulatedChild } from "./simulatedChild.ts";
import type { ResolvedSimulation } from "./simulateOptions.ts";

/** Places of the children who have no answers after: their share to the nearest child. */
export function childrenWithoutAfter(
  children: readonly SimulatedChild[],
  { missing, missingBy }: ResolvedSimulation,
  { normal }: Chance,
): ReadonlySet<number> {
  // half of what decides is where a child stood, half is chance
  const keys = children.map(({ standing }) => (missingBy === "chance" ? 0 : standing) + normal());
  const order = children.map((_, at) => at).sort((a, b) => keys[a]! - keys[b]!);
  return new Set(order.slice(0, Math.round(missing * children.length)));
}
