import { tLogUpperTail, tUpperTail } from "../distributions/t.ts";
import { StatsError } from "../errors.ts";
import { checkConfidenceLevel } from "../options.ts";
import type { Interval } from "../result.ts";
import { adjustedPValues, type ContrastAdjustment, type ContrastFamily, checkAdjustment, criticalValue } from "./contrastAdjustment.ts";
import { type ContrastMethod, contrastWeights, meanLabel, type WeightedContrast } from "./contrastWeights.ts";
import { combineForms, evaluateForm } from "./linearForm.ts";
import type { MarginalMeans } from "./marginalMeans.ts";

/** Options of {@link contrasts}. */
export interface ContrastsOptions {
  /** All pairs, neighbours, each against a control, or comparisons of one's own; default all pairs. */
  readonly method?: ContrastMethod | readonly WeightedContrast[];
  /** Adjustment within each family; default "none". Tukey's is for all pairs only. */
  readonly adjust?: ContrastAdjustment;
  /** Position of the control mean for method "control"; default 0. */
  readonly control?: number;
  /** Confidence level of the intervals, between 0 and 1; default 0.95. */
  readonly confidenceLevel?: number;
}

/** One comparison of marginal means. */
export interface Contrast {
  readonly label: string;
  /** Levels of the `by` factors within which the comparison is made. */
  readonly levels: Readonly<Record<string, string>>;
  readonly estimate: number | null;
  readonly standardError: number | null;
  readonly df: number;
  readonly statistic: number | null;
  readonly pValue: number | null;
  readonly logPValue: number | null;
  readonly pAdjusted: number | null;
  readonly interval: Interval | null;
  readonly reason: string | null;
  /** Why there is no interval; null where there is one. */
  readonly intervalReason: string | null;
}

/** Comparisons of marginal means, adjusted within each combination of the `by` factors. */
export interface Contrasts {
  readonly kind: "contrasts";
  readonly method: ContrastMethod | "custom";
  readonly adjustment: ContrastAdjustment;
  readonly by: readonly string[];
  readonly contrasts: readonly Contrast[];
}

interface Family {
  readonly levels: Readonly<Record<string, string>>;
  /** Positions in the cells of the means. */
  readonly cells: readonly number[];
}

type Row = Omit<Contrast, "pAdjusted" | "interval" | "intervalReason">;

/**
 * Compares marginal means, with an adjustment for the number of comparisons within each family.
 *
 * A pairwise contrast is the first mean minus the second, in the order of the cells. A family is what is compared
 * within one combination of the `by` factors. Tukey's method refers |t| sqrt 2 to the studentized range (Kramer 1956
 * for unequal sizes); the adjustments in steps (Holm, Hochberg, false discovery rates) have no interval.
 *
 * @param means from `marginalMeans`
 * @param options method, adjust, control, confidenceLevel
 * @returns the comparisons; null fields carry a reason
 * @throws StatsError on an unknown method, weights of the wrong length, or Tukey's adjustment of other contrasts than pairs
 * @see Kramer, C. Y. (1956). Extension of multiple range tests to group means with unequal numbers of replications. Biometrics 12, 307-310.
 * @example
 * const group = { name: "group", levels: ["a", "b"], codes: [0, 0, 1, 1] };
 * const means = marginalMeans(fitLinearModel({ response: [1, 3, 5, 7], factors: [group] }), { factors: ["group"] });
 * contrasts(means).contrasts[0]?.estimate; // -4
 */
export function contrasts(means: MarginalMeans, options: ContrastsOptions = {}): Contrasts {
  const { method = "pairwise", adjust = "none", control = 0, confidenceLevel = 0.95 } = options;
  checkConfidenceLevel(confidenceLevel);
  checkAdjustment(adjust, method === "pairwise");
  const critical = criticalValues(confidenceLevel);
  const families = familiesOf(means).flatMap((family) => {
    const labels = family.cells.map((cell) => meanLabel(means.factors.map((factor) => means.cells[cell]!.levels[factor]!)));
    const wanted = typeof method === "string" ? contrastWeights(labels, method, control) : checkedWeights(method, labels.length);
    return adjusted(means, family, wanted, adjust, confidenceLevel, critical);
  });
  return Object.freeze({
    kind: "contrasts",
    method: typeof method === "string" ? method : "custom",
    adjustment: adjust,
    by: means.by,
    contrasts: families,
  });
}

function checkedWeights(wanted: readonly WeightedContrast[], length: number): readonly WeightedContrast[] {
  for (const { label, weights } of wanted)
    if (weights.length !== length || !weights.every(Number.isFinite))
      throw new StatsError("length_mismatch", label, `${weights.length} weights`, `${length} finite weights, one for each mean`);
  return wanted;
}

/** The cells that share the levels of the `by` factors. */
export function familiesOf(means: MarginalMeans): Family[] {
  const families = new Map<string, { levels: Record<string, string>; cells: number[] }>();
  means.cells.forEach((cell, position) => {
    const levels = Object.fromEntries(means.by.map((name) => [name, cell.levels[name]!]));
    const key = JSON.stringify(levels);
    const family = families.get(key) ?? { levels, cells: [] };
    families.set(key, family);
    family.cells.push(position);
  });
  return [...families.values()];
}

/** Families of one call differ in nothing but their size, and a quantile of the studentized range costs milliseconds. */
function criticalValues(level: number): (family: ContrastFamily) => number | null {
  const known = new Map<string, number | null>();
  return (family) => {
    const key = `${family.means} ${family.pValues.filter((p) => p !== null).length}`;
    const value = known.has(key) ? known.get(key)! : criticalValue(family, level);
    known.set(key, value);
    return value;
  };
}

function adjusted(
  means: MarginalMeans,
  family: Family,
  wanted: readonly WeightedContrast[],
  adjust: ContrastAdjustment,
  level: number,
  criticalOf: (family: ContrastFamily) => number | null,
): Contrast[] {
  const rows = wanted.map((contrast) => tested(means, family, contrast));
  const together: ContrastFamily = {
    adjust,
    means: family.cells.length,
    df: means.basis.source.fit.residualDf,
    statistics: rows.map((row) => row.statistic),
    pValues: rows.map((row) => row.pValue),
  };
  const pAdjusted = adjustedPValues(together);
  const critical = together.df > 0 ? criticalOf(together) : null;
  return rows.map((row, at) => {
    const interval = critical === null ? null : intervalOf(row, critical, level, adjust);
    const intervalReason = interval !== null ? null : (row.reason ?? `the ${adjust} adjustment has no intervals`);
    return Object.freeze({ ...row, pAdjusted: pAdjusted[at] ?? null, interval, intervalReason });
  });
}

function intervalOf({ estimate, standardError }: Row, critical: number, level: number, adjust: ContrastAdjustment): Interval | null {
  if (standardError === null) return null;
  const half = critical * standardError;
  return Object.freeze({ lower: estimate! - half, upper: estimate! + half, level, method: adjust === "none" ? "t" : adjust });
}

function tested({ basis }: MarginalMeans, { levels, cells }: Family, { label, weights }: WeightedContrast): Row {
  const form = combineForms(
    cells.map((cell) => basis.forms[cell]!),
    weights,
  );
  const combination = evaluateForm(basis.source, form);
  const { estimate, standardError, df } = combination;
  const t = standardError === null ? null : estimate! / standardError;
  return {
    label,
    levels,
    ...combination,
    statistic: t,
    pValue: t === null ? null : Math.min(1, 2 * tUpperTail(Math.abs(t), df)),
    logPValue: t === null ? null : Math.min(0, Math.LN2 + tLogUpperTail(Math.abs(t), df)),
  };
}
