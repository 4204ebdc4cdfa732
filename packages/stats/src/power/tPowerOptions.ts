import { StatsError } from "../errors.ts";
import { checkAlternative } from "../options.ts";
import type { Alternative } from "../result.ts";

/** Which t test is planned: of pairs, of one sample, or of two independent groups of equal size. */
export type TDesign = "paired" | "one-sample" | "independent";

/** Options of the planning of a t test. */
export interface TPowerOptions {
  /** Default paired. */
  readonly design?: TDesign;
  /** Significance level; default 0.05. */
  readonly alpha?: number;
  /** Default two-sided. */
  readonly alternative?: Alternative;
  /**
   * How many times the variance of the mean is what independent children would give, 1 + (cluster size - 1) ICC;
   * default 1. The test is planned for n / designEffect independent children.
   */
  readonly designEffect?: number;
}

/** The options with their defaults filled in, or a StatsError. */
export function resolveTPowerOptions(options: TPowerOptions): Required<TPowerOptions> {
  const { design = "paired", alpha = 0.05, alternative = "two-sided", designEffect = 1 } = options;
  if (design !== "paired" && design !== "one-sample" && design !== "independent")
    throw new StatsError("unknown_option", "design", String(design), "paired, one-sample or independent");
  checkProbability("alpha", alpha);
  checkAlternative(alternative);
  checkDesignEffect(designEffect);
  return { design, alpha, alternative, designEffect };
}

type Resolved = Required<TPowerOptions>;

/** Samples of n whose variances add up in the difference. */
export const samplesOf = ({ design }: Pick<Resolved, "design">): number => (design === "independent" ? 2 : 1);

/** Significance level of the tail on the effect's side. */
export const tailOf = ({ alpha, alternative }: Pick<Resolved, "alpha" | "alternative">): number =>
  alternative === "two-sided" ? alpha / 2 : alpha;

/** The effect as seen from the alternative: above 0 where it points its way. */
export const towardsAlternative = (effect: number, { alternative }: Pick<Resolved, "alternative">): number =>
  alternative === "two-sided" ? Math.abs(effect) : alternative === "less" ? -effect : effect;

/** Throws {@link StatsError} unless the value lies strictly between 0 and 1. */
export function checkProbability(name: string, value: number): void {
  if (!(value > 0 && value < 1)) throw new StatsError("argument_range", name, String(value), "a number between 0 and 1");
}

/** Throws {@link StatsError} unless the design effect is a finite number above 0. */
export function checkDesignEffect(value: number): void {
  if (!(value > 0 && Number.isFinite(value)))
    throw new StatsError("argument_range", "designEffect", String(value), "a finite number above 0");
}

/** Throws {@link StatsError} unless the power lies above alpha, which a test without any effect reaches. */
export function checkPower(power: number, alpha: number): void {
  checkProbability("power", power);
  if (power <= alpha) throw new StatsError("argument_range", "power", String(power), `a number above alpha (${alpha}) and below 1`);
}

/** Throws {@link StatsError} unless n leaves degrees of freedom: finite, with more than one independent child. */
export function checkSize(name: string, n: number, designEffect: number): void {
  if (!(n / designEffect > 1 && Number.isFinite(n)))
    throw new StatsError(
      "argument_range",
      name,
      String(n),
      designEffect === 1 ? "a finite number above 1" : `a finite number above the design effect (${designEffect})`,
    );
}
