/** p after n independent tests, 1 - (1 - p)^n (Sidak 1967), without losing the digits of a small p. */
function sidak(p: number, n: number): number {
  return -Math.expm1(n * Math.log1p(-p));
}

/** Positions of the values in increasing order. */
export function increasingOrder(values: readonly number[]): number[] {
  return values.map((_, position) => position).sort((a, b) => values[a]! - values[b]! || a - b);
}

/** Single-step (Bonferroni, Sidak) and step-down (Holm 1979, Holm-Sidak) adjustment in a family of n. */
export function familywise(p: readonly number[], method: "bonferroni" | "sidak" | "holm" | "holm-sidak", n: number): number[] {
  const factor = method === "sidak" || method === "holm-sidak" ? sidak : (value: number, tests: number) => value * tests;
  if (method === "bonferroni" || method === "sidak") return p.map((value) => Math.min(1, factor(value, n)));
  const adjusted = new Array<number>(p.length);
  let largest = 0;
  increasingOrder(p).forEach((position, rank) => {
    largest = Math.max(largest, Math.min(1, factor(p[position]!, n - rank)));
    adjusted[position] = largest;
  });
  return adjusted;
}
