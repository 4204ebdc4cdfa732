import { addColumns, copyProducts } from "./crossProducts.ts";
import type { Chained, ImputationLayout } from "./imputationLayout.ts";
import type { RandomDraws } from "./randomDraws.ts";
import { drawRegression, type RegressionPosterior, regressionPosterior } from "./regressionPosterior.ts";

/**
 * Makes what fills the gaps once more, in place: each variable in turn from a draw of its regression on all others.
 *
 * With one variable to fill, one round is exact and its regression never changes; with several, the rounds start from
 * draws around the mean.
 *
 * @see van Buuren, S., et al. (2006). Fully conditional specification in multivariate imputation. Journal of Statistical Computation and Simulation, 76, 1049-1064.
 */
export function chainedImputation(layout: ImputationLayout, rounds: number, draws: RandomDraws): () => void {
  const { chained, lines } = layout;
  const [only, ...others] = chained;
  if (only !== undefined && others.length === 0) {
    const posterior = posteriorOf(layout, only);
    return () => fill(lines, only, posterior, draws);
  }
  return () => {
    for (const { column, missing } of chained) for (const row of missing) lines[row]![column] = draws.normal();
    for (let round = 0; round < rounds; round++)
      for (const variable of chained) fill(lines, variable, posteriorOf(layout, variable), draws);
  };
}

function fill(lines: readonly Float64Array[], { column, missing }: Chained, posterior: RegressionPosterior, draws: RandomDraws): void {
  const { coefficients, sigma } = drawRegression(posterior, draws);
  for (const row of missing) {
    const line = lines[row]!;
    let value = sigma * draws.normal();
    for (let at = 0; at < column; at++) value += coefficients[at]! * line[at]!;
    for (let at = column + 1; at < line.length; at++) value += coefficients[at - 1]! * line[at]!;
    line[column] = value;
  }
}

/** The regression over every child of whom the variable is known. */
function posteriorOf({ lines, complete }: ImputationLayout, { columns, known, products }: Chained): RegressionPosterior {
  const now = copyProducts(products);
  for (const { row, gaps } of known) addColumns(now, lines[row]!, gaps);
  return regressionPosterior(now, columns, complete + known.length);
}
