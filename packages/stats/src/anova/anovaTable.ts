import type { ModelCell } from "../linear/linearModel.ts";
import type { AnovaEffectSizes, NoncentralIntervals } from "./effectSizes.ts";
import type { ErrorTerm, FTest } from "./fTest.ts";
import type { SumsOfSquares } from "./sumsOfSquares.ts";

/** A sum of squares with its F test. */
export interface AnovaSquares extends FTest {
  readonly sumOfSquares: number | null;
  readonly meanSquare: number | null;
}

/** One row of an analysis of variance; null fields carry a reason. */
export interface AnovaTerm extends AnovaSquares, AnovaEffectSizes, NoncentralIntervals {
  /** Names of the factors and the covariate, joined with a colon. */
  readonly term: string;
  /** Whether the data determine the hypothesis of the term. */
  readonly estimable: boolean;
}

/** A between-subjects analysis of variance. */
export interface AnovaTable {
  readonly kind: "factorial-anova";
  readonly method: string;
  readonly sumsOfSquares: SumsOfSquares;
  readonly n: number;
  readonly dropped: number;
  readonly terms: readonly AnovaTerm[];
  /** Test of the grand mean: of the unweighted cell means with covariates at zero for type III, of the rows otherwise. */
  readonly intercept: AnovaSquares;
  readonly residual: ErrorTerm;
  /** Sum of squares about the mean. */
  readonly total: { readonly sumOfSquares: number; readonly df: number };
  readonly rSquared: number | null;
  /** Size, mean and standard deviation of every combination of levels that has data. */
  readonly cells: readonly ModelCell[];
  /** Combinations of levels without data, by factor; at most 1,000 are listed. */
  readonly emptyCells: readonly Readonly<Record<string, string>>[];
  readonly emptyCellCount: number;
  /** Terms of which a part cannot be told apart from earlier terms. */
  readonly aliasedTerms: readonly string[];
  /** Why no F test could be made at all, or null. */
  readonly reason: string | null;
}
