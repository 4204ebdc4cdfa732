import type { Child } from "../../outcomes.ts";

/** Why a child is not among the pairs of a scale; null where the child is. */
export function reasonWithoutPair({ pre, post }: Child, scale: string): string | null {
  const [before, after] = [pre?.scores.get(scale) ?? null, post?.scores.get(scale) ?? null];
  if (before !== null && after !== null) return null;
  if (pre === null && post === null) return "no_answers";
  if (pre === null) return "no_pre";
  if (post === null) return "no_post";
  return before === null ? "pre_not_scorable" : "post_not_scorable";
}
