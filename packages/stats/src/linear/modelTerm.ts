import { StatsError } from "../errors.ts";

/** A term of a linear model: a product of factors, a covariate, or a covariate times factors. */
export interface ModelTerm {
  /** Names joined with a colon, as the caller wrote them. */
  readonly name: string;
  /** Positions of the factors in the model's factors. */
  readonly factors: readonly number[];
  /** Position of the covariate in the model's covariates, or null. */
  readonly covariate: number | null;
}

/** The intercept as a term: the empty product. */
export const interceptTerm: ModelTerm = { name: "(Intercept)", factors: [], covariate: null };

/** All products of the factors by order, and within one order as R expands `a * b * c * d`: `a:d` after `b:c`. */
export function factorialTerms(factorNames: readonly string[]): string[] {
  const subsets: number[][] = [[]];
  for (let factor = 0; factor < factorNames.length; factor++) for (const subset of [...subsets]) subsets.push([...subset, factor]);
  return subsets
    .filter((subset) => subset.length > 0)
    .sort((a, b) => a.length - b.length)
    .map((subset) => subset.map((factor) => factorNames[factor]!).join(":"));
}

/**
 * Reads terms such as `a`, `a:b` or `pre:a`.
 *
 * Throws {@link StatsError} where a name is unknown or stands twice, or a product lacks a part without which its sum-to-zero
 * contrasts would not span it: `a:b` needs `a` and `b`, `pre:a` needs `pre`.
 */
export function parseTerms(names: readonly string[], factorNames: readonly string[], covariateNames: readonly string[]): ModelTerm[] {
  const terms = names.map((name) => parseTerm(name, factorNames, covariateNames));
  const keys = terms.map((term) => `${term.covariate}|${[...term.factors].sort((a, b) => a - b).join(",")}`);
  keys.forEach((key, position) => {
    if (keys.indexOf(key) !== position) throw new StatsError("argument_range", "terms", `${names[position]} twice`, "each term once");
  });
  for (const { name, covariate, factors } of terms)
    for (const factor of factors) {
      const rest = factors.filter((other) => other !== factor).sort((a, b) => a - b);
      if ((covariate !== null || rest.length > 0) && !keys.includes(`${covariate}|${rest.join(",")}`))
        throw new StatsError("unknown_term", "terms", name, `also its product without ${factorNames[factor]}`);
    }
  return terms;
}

function parseTerm(name: string, factorNames: readonly string[], covariateNames: readonly string[]): ModelTerm {
  const factors: number[] = [];
  let covariate: number | null = null;
  for (const part of tokens(name, factorNames, covariateNames)) {
    const factor = factorNames.indexOf(part);
    const column = covariateNames.indexOf(part);
    if (factor >= 0 && !factors.includes(factor)) factors.push(factor);
    else if (column >= 0 && covariate === null) covariate = column;
    else throw new StatsError("unknown_term", "terms", name, `products of ${[...factorNames, ...covariateNames].join(", ")}`);
  }
  return { name, factors, covariate };
}

function tokens(name: string, factorNames: readonly string[], covariateNames: readonly string[]): readonly string[] {
  return factorNames.includes(name) || covariateNames.includes(name) ? [name] : name.split(":");
}

/** Whether the first term holds everything that the second one holds (`a:b` holds `a`). */
export function containsTerm(outer: ModelTerm, inner: ModelTerm): boolean {
  return (
    (inner.covariate === null || inner.covariate === outer.covariate) && inner.factors.every((factor) => outer.factors.includes(factor))
  );
}
