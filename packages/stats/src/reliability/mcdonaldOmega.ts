import { StatsError } from "../errors.ts";
import type { Column } from "../options.ts";
import { completeRows } from "./completeRows.ts";
import { correlationMatrix, covarianceMatrix, sumOfEntries } from "./covarianceMatrix.ts";
import { type Extraction, oneFactor } from "./oneFactor.ts";

/** Options of {@link mcdonaldOmega}. */
export interface McdonaldOmegaOptions {
  /** How the factor is drawn out; default "minres". */
  readonly extraction?: Extraction;
  /** Frequency weights, one a row; default 1 each. */
  readonly weights?: ArrayLike<number>;
}

/** McDonald's omega from a one-factor solution. */
export interface McdonaldOmega {
  readonly kind: "mcdonaldOmega";
  readonly method: string;
  readonly n: number;
  readonly dropped: number;
  readonly items: number;
  /** Omega over the total variance that the factor model implies, on standardised items. */
  readonly estimate: number | null;
  /** Omega over the total variance that was observed, on standardised items. */
  readonly observed: number | null;
  /** Omega of the sum of the raw items: loadings times item SDs. */
  readonly raw: number | null;
  /** Standardised loadings. */
  readonly loadings: readonly number[] | null;
  readonly reason: string | null;
}

/**
 * McDonald's omega of a scale that measures one thing, from a one-factor solution of the correlations.
 *
 * estimate = (sum l)^2 / ((sum l)^2 + sum(1 - l^2)); observed = 1 - sum(1 - l^2) / sum of all correlations (McDonald 1999, eq. 6.20).
 *
 * @param items one column per item, scored in one direction, at least three; a row counts if every item is there
 * @param options extraction, weights
 * @returns three versions of omega and the loadings; null fields carry a reason
 * @throws StatsError for fewer than three items, unequal lengths, or an unknown extraction
 * @see McDonald, R. P. (1999). Test theory: a unified treatment. Erlbaum.
 * @example
 * mcdonaldOmega([[1, 2, 3, 3, 1], [1, 2, 2, 3, 2], [2, 1, 3, 3, 1]]).items; // 3
 */
export function mcdonaldOmega(items: readonly Column[], options: McdonaldOmegaOptions = {}): McdonaldOmega {
  const { extraction = "minres" } = options;
  if (items.length < 3) throw new StatsError("argument_range", "items", `${items.length} columns`, "at least three columns");
  if (extraction !== "minres" && extraction !== "ml") throw new StatsError("unknown_option", "extraction", extraction, "minres or ml");
  const rows = completeRows(items, options.weights);
  const covariances = rows.n > 1 ? covarianceMatrix(rows).covariances : null;
  const correlations = covariances === null ? null : correlationMatrix(covariances);
  const loadings = correlations === null ? null : oneFactor(correlations, extraction);
  const sds = covariances === null ? [] : covariances.map((row, i) => Math.sqrt(row[i]!));
  const unique = loadings === null ? 0 : loadings.reduce((sum, l) => sum + (1 - l * l), 0);
  return Object.freeze({
    kind: "mcdonaldOmega",
    method: `McDonald's omega, one factor by ${extraction === "ml" ? "maximum likelihood" : "minimum residuals"}`,
    n: rows.n,
    dropped: rows.dropped,
    items: items.length,
    estimate:
      loadings === null
        ? null
        : impliedOmega(
            loadings,
            sds.map(() => 1),
          ),
    observed: loadings === null ? null : 1 - unique / sumOfEntries(correlations!),
    raw: loadings === null ? null : impliedOmega(loadings, sds),
    loadings,
    reason: loadings !== null ? null : reasonOf(covariances === null, correlations === null),
  });
}

function impliedOmega(loadings: readonly number[], sds: readonly number[]): number {
  const common = loadings.reduce((sum, l, i) => sum + l * sds[i]!, 0) ** 2;
  const unique = loadings.reduce((sum, l, i) => sum + (1 - l * l) * sds[i]! ** 2, 0);
  return common / (common + unique);
}

function reasonOf(tooFew: boolean, constant: boolean): string {
  if (tooFew) return "fewer than two complete rows";
  return constant ? "an item does not vary" : "no admissible one-factor solution (Heywood case or singular correlations)";
}
