import type { Outcomes } from "@headway/core";
import { wilcoxonSignedRank } from "@headway/stats";

/** p of the signed-rank test by the normal approximation, which an evaluation of few changed pairs replaces by the exact one. */
export function normalSignedRank(outcomes: Outcomes, scale: string): number | null {
  const scores = (time: "pre" | "post") => outcomes.children.map((child) => child[time]?.scores.get(scale) ?? null);
  return wilcoxonSignedRank(scores("pre"), scores("post"), { exact: false }).pValue;
}
