import { tUpperQuantile } from "../distributions/t.ts";
import { StatsError } from "../errors.ts";
import { checkConfidenceLevel } from "../options.ts";
import type { Interval } from "../result.ts";
import { type Averaging, evaluateForm, type LinearForm, meanForm } from "./linearForm.ts";
import { type MarginalModel, type MarginalSource, marginalSource } from "./marginalModel.ts";

/** Options of {@link marginalMeans}. */
export interface MarginalMeansOptions {
  /** Names of the factors whose levels are compared. */
  readonly factors: readonly string[];
  /** Names of further factors: the comparisons of {@link contrasts} are made within each combination of theirs. */
  readonly by?: readonly string[];
  /** How the other factors are averaged; default every level alike. */
  readonly averaging?: Averaging;
  /** Confidence level of the intervals, between 0 and 1; default 0.95. */
  readonly confidenceLevel?: number;
}

/** The mean that the model predicts at one combination of levels. */
export interface MarginalMean {
  readonly levels: Readonly<Record<string, string>>;
  /** Rows with these levels, counting weights. */
  readonly n: number;
  readonly mean: number | null;
  readonly standardError: number | null;
  readonly df: number;
  readonly interval: Interval | null;
  readonly reason: string | null;
}

/** Estimated marginal means of a model. */
export interface MarginalMeans {
  readonly kind: "marginalMeans";
  readonly method: string;
  /** Names of the factors joined with a colon. */
  readonly term: string;
  readonly factors: readonly string[];
  readonly by: readonly string[];
  readonly averaging: Averaging;
  readonly n: number;
  readonly dropped: number;
  /** The first factor changes fastest, then the next, then those of `by`. */
  readonly cells: readonly MarginalMean[];
  /** The model, and each cell as a combination of its coefficients, from which contrasts are made. */
  readonly basis: MarginalBasis;
}

/** What contrasts of marginal means are made from. */
export interface MarginalBasis {
  readonly source: MarginalSource;
  readonly forms: readonly LinearForm[];
}

/**
 * Estimated marginal means: what the model predicts at levels of some factors, averaged over the others.
 *
 * Covariates stand at their means (Searle, Speed & Milliken 1980). Intervals use t on the residual degrees of freedom.
 *
 * @param model from `fitLinearModel`, or from `fitRepeatedModel` for means before and after
 * @param options factors (required), by, averaging, confidenceLevel
 * @returns a mean for each combination of levels; null with a reason where the data do not determine it
 * @throws StatsError where a factor is unknown or named twice
 * @see Searle, S. R., Speed, F. M. & Milliken, G. A. (1980). Population marginal means in the linear model. The American Statistician 34, 216-221.
 * @example
 * const group = { name: "group", levels: ["a", "b"], codes: [0, 0, 1, 1] };
 * marginalMeans(fitLinearModel({ response: [1, 3, 5, 7], factors: [group] }), { factors: ["group"] }).cells[1]?.mean; // 6
 */
export function marginalMeans(model: MarginalModel, options: MarginalMeansOptions): MarginalMeans {
  const { factors, by = [], averaging = "equal", confidenceLevel = 0.95 } = options;
  checkConfidenceLevel(confidenceLevel);
  if (averaging !== "equal" && averaging !== "proportional")
    throw new StatsError("unknown_option", "averaging", averaging, "equal or proportional");
  const source = marginalSource(model);
  const positions = factorPositions(source, [...factors, ...by]);
  const grid = combinations(source, positions);
  const forms = grid.map((codes) => meanForm(source, codes, averaging));
  return Object.freeze({
    kind: "marginalMeans",
    method: averaging === "equal" ? "marginal means, levels averaged alike" : "marginal means, levels averaged by their number of rows",
    term: factors.join(":"),
    factors,
    by,
    averaging,
    n: model.n,
    dropped: model.dropped,
    cells: grid.map((codes, cell) => meanOf(source, codes, forms[cell]!, confidenceLevel)),
    basis: { source, forms },
  });
}

function factorPositions(source: MarginalSource, names: readonly string[]): number[] {
  const known = source.factors.map((factor) => factor.name);
  if (names.length === 0) throw new StatsError("argument_range", "factors", "none", "at least one factor");
  return names.map((name, at) => {
    if (!known.includes(name)) throw new StatsError("unknown_term", "factors", name, known.join(", "));
    if (names.indexOf(name) !== at) throw new StatsError("argument_range", "factors", `${name} twice`, "each factor once");
    return known.indexOf(name);
  });
}

/** Codes of every combination of the chosen factors, the first fastest; -1 for the others. */
function combinations(source: MarginalSource, positions: readonly number[]): number[][] {
  return positions.reduceRight<number[][]>(
    (grid, position) =>
      grid.flatMap((codes) =>
        source.factors[position]!.levels.map((_, level) => codes.map((code, at) => (at === position ? level : code))),
      ),
    [source.factors.map(() => -1)],
  );
}

function meanOf(source: MarginalSource, codes: readonly number[], form: LinearForm, level: number): MarginalMean {
  const { estimate, standardError, df, reason } = evaluateForm(source, form);
  const named = source.factors.flatMap(({ name, levels }, at) => (codes[at] === -1 ? [] : [[name, levels[codes[at]!]!]]));
  return Object.freeze({
    levels: Object.fromEntries(named),
    n: rowsAt(source, codes),
    mean: estimate,
    standardError,
    df,
    interval: standardError === null ? null : tInterval(estimate!, standardError, df, level),
    reason,
  });
}

function tInterval(estimate: number, standardError: number, df: number, level: number): Interval {
  const half = tUpperQuantile((1 - level) / 2, df) * standardError;
  return Object.freeze({ lower: estimate - half, upper: estimate + half, level, method: "t" });
}

function rowsAt(source: MarginalSource, codes: readonly number[]): number {
  const between = codes.slice(source.within);
  let n = 0;
  for (const cell of source.fit.reduced.cells) if (between.every((code, factor) => code === -1 || cell.codes[factor] === code)) n += cell.n;
  return n;
}
