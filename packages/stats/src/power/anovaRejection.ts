import { checkWhole } from "../distributions/arguments.ts";
import { fUpperQuantile } from "../distributions/f.ts";
import { noncentralFTails } from "../distributions/noncentralF.ts";
import { checkDesignEffect, checkProbability } from "./tPowerOptions.ts";

/** Options of the planning of a one-way analysis of variance. */
export interface AnovaPowerOptions {
  /** Significance level; default 0.05. */
  readonly alpha?: number;
  /** As for a t test; default 1. */
  readonly designEffect?: number;
}

/** Power, size and effect of a planned one-way analysis of variance; one of the three was computed from the other two. */
export interface AnovaPower {
  readonly kind: "anova-power" | "anova-sample-size" | "anova-detectable-effect";
  readonly method: string;
  readonly groups: number;
  /** Children per group. */
  readonly n: number;
  /** Children per group at which the power is reached exactly; n itself where n was given. */
  readonly nExact: number;
  /** Cohen's f: standard deviation of the group means over the standard deviation within groups. */
  readonly effect: number;
  /** Power at n. */
  readonly power: number;
  readonly alpha: number;
  readonly designEffect: number;
}

/** What is fixed in every question about the plan. */
export type AnovaPlan = Required<AnovaPowerOptions> & { readonly groups: number };

/** P(F > critical), F noncentral with lambda = k n f^2 on k - 1 and k (n - 1) degrees of freedom (Cohen 1988, chapter 8). */
export function anovaRejection(n: number, effect: number, { groups, alpha }: AnovaPlan): number {
  const df1 = groups - 1;
  const df2 = groups * (n - 1);
  return noncentralFTails(fUpperQuantile(alpha, df1, df2), df1, df2, groups * n * effect * effect).upper;
}

/** The options with their defaults filled in, or a StatsError. */
export function resolveAnovaPlan(groups: number, options: AnovaPowerOptions): AnovaPlan {
  const { alpha = 0.05, designEffect = 1 } = options;
  checkWhole("groups", groups, 2);
  checkProbability("alpha", alpha);
  checkDesignEffect(designEffect);
  return { groups, alpha, designEffect };
}
