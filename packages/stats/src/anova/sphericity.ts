import { chiSquaredUpperTail } from "../distributions/chiSquared.ts";

/** Whether the contrasts of a within-subjects term have equal variances and no correlation; null fields carry a reason. */
export interface Sphericity {
  /** False where a term has one contrast only (two levels), which cannot break the assumption. */
  readonly applies: boolean;
  readonly mauchlyW: number | null;
  readonly pValue: number | null;
  /** Epsilon of Greenhouse and Geisser, from 1 / contrasts to 1. */
  readonly greenhouseGeisser: number | null;
  /** Epsilon of Huynh and Feldt; may exceed 1, and then counts as 1. */
  readonly huynhFeldt: number | null;
  readonly reason: string | null;
}

function noSphericity(applies: boolean, reason: string): Sphericity {
  return { applies, mauchlyW: null, pValue: null, greenhouseGeisser: null, huynhFeldt: null, reason };
}

/**
 * Mauchly's test and the epsilons of a within-subjects term.
 *
 * @param error residual cross-products of the term's orthonormal contrasts
 * @param df residual degrees of freedom
 * @param measures number of measures of a subject: R (and so this test) uses it in one small term of the chi-squared series
 * @see Mauchly (1940); Greenhouse & Geisser (1959); Huynh & Feldt (1976); R's mauchly.test and car's summary of Anova
 */
export function sphericity(error: readonly Float64Array[], df: number, measures: number): Sphericity {
  const q = error.length;
  if (q < 2) return noSphericity(false, "two levels have one contrast: sphericity cannot be violated");
  const trace = error.reduce((sum, row, index) => sum + row[index]!, 0);
  if (!(df > 0 && trace > 0)) return noSphericity(true, "no residual variance");
  const squares = error.reduce((sum, row) => row.reduce((inner, value) => inner + value * value, sum), 0);
  const greenhouseGeisser = trace ** 2 / (q * squares);
  const huynhFeldt = ((df + 1) * q * greenhouseGeisser - 2) / (q * (df - q * greenhouseGeisser));
  const logW = logDeterminant(error.map((row) => row.map((value) => (value * q) / trace)));
  const known = Number.isFinite(huynhFeldt) ? huynhFeldt : null;
  if (df < q || logW === null)
    return { ...noSphericity(true, "fewer residual degrees of freedom than contrasts"), greenhouseGeisser, huynhFeldt: known };
  return {
    applies: true,
    mauchlyW: Math.exp(logW),
    pValue: mauchlyPValue(logW, q, df, measures),
    greenhouseGeisser,
    huynhFeldt: known,
    reason: null,
  };
}

/** Box's (1949) second-order approximation, as in R. */
function mauchlyPValue(logW: number, q: number, df: number, measures: number): number {
  const rho = 1 - (2 * q * q + q + 2) / (6 * q * df);
  const weight = ((q + 2) * (q - 1) * (q - 2) * (2 * q ** 3 + 6 * q * q + 3 * measures + 2)) / (288 * (df * q * rho) ** 2);
  const z = Math.max(0, -df * rho * logW);
  const degrees = (q * (q + 1)) / 2 - 1;
  const first = chiSquaredUpperTail(z, degrees);
  return Math.min(1, Math.max(0, first + weight * (chiSquaredUpperTail(z, degrees + 4) - first)));
}

/** Logarithm of the determinant by Cholesky; null where the matrix is singular. */
function logDeterminant(matrix: readonly Float64Array[]): number | null {
  const factor: Float64Array[] = [];
  let log = 0;
  for (const [row, line] of matrix.entries()) {
    const own = new Float64Array(row + 1);
    for (let column = 0; column <= row; column++) {
      let sum = line[column]!;
      for (let inner = 0; inner < column; inner++) sum -= own[inner]! * (factor[column] ?? own)[inner]!;
      if (column < row) own[column] = sum / factor[column]![column]!;
      else if (sum > 1e-14 * line[row]!) own[row] = Math.sqrt(sum);
      else return null;
    }
    log += 2 * Math.log(own[row]!);
    factor.push(own);
  }
  return log;
}
