import type { NormalApproximation, TailProbabilities } from "@headway/stats";

/** The p-values of an exact rank test under the names of the reference files. */
export function tailFields(tails: TailProbabilities | null) {
  return tails === null ? null : { p_two_sided: tails.twoSided, p_greater: tails.greater, p_less: tails.less };
}

/** The same of a normal approximation, with its z. */
export function normalFields(normal: NormalApproximation | null) {
  return normal === null ? null : { z: normal.z, ...tailFields(normal) };
}
