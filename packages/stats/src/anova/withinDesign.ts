/** A factor whose levels are measured on the same subjects, such as time with pre and post. */
export interface WithinFactor {
  readonly name: string;
  readonly levels: readonly string[];
}

/** A within-subjects term: its contrasts of the measures. */
export interface WithinTerm {
  /** Positions of the within factors; none for the subject's mean. */
  readonly factors: readonly number[];
  readonly name: string;
  /** Position of the term's first contrast among all contrasts. */
  readonly first: number;
  readonly size: number;
}

/** All contrasts of the measures, orthogonal and in whole numbers, with the length that makes each of them one. */
export interface WithinDesign {
  readonly terms: readonly WithinTerm[];
  /** Weight of every measure in every contrast. */
  readonly contrasts: readonly (readonly number[])[];
  readonly lengths: readonly number[];
}

/** Contrasts of the measures for every product of the within factors, the subject's mean first. */
export function withinDesign(factors: readonly WithinFactor[]): WithinDesign {
  const terms: WithinTerm[] = [];
  const contrasts: number[][] = [];
  for (const subset of orderedSubsets(factors.length)) {
    const parts = factors.map((factor, index) => (subset.includes(index) ? helmert(factor.levels.length) : [factor.levels.map(() => 1)]));
    const own = parts.reduce<readonly (readonly number[])[]>((all, part) => all.flatMap((a) => part.map((b) => kronecker(a, b))), [[1]]);
    terms.push({
      factors: subset,
      name: subset.map((factor) => factors[factor]!.name).join(":"),
      first: contrasts.length,
      size: own.length,
    });
    contrasts.push(...own.map((contrast) => [...contrast]));
  }
  return { terms, contrasts, lengths: contrasts.map((contrast) => Math.hypot(...contrast)) };
}

/** Subsets in the order of R's formulas: each factor, then its products with those before it, is kept behind them. */
function orderedSubsets(count: number): number[][] {
  const subsets: number[][] = [[]];
  for (let factor = 0; factor < count; factor++) for (const subset of [...subsets]) subsets.push([...subset, factor]);
  return subsets.sort((a, b) => a.length - b.length);
}

/** Helmert contrasts in whole numbers: each level against the sum of those before it, later minus earlier. */
function helmert(levels: number): number[][] {
  return Array.from({ length: levels - 1 }, (_, contrast) =>
    Array.from({ length: levels }, (_, level) => (level <= contrast ? -1 : level === contrast + 1 ? contrast + 1 : 0)),
  );
}

function kronecker(a: readonly number[], b: readonly number[]): number[] {
  return a.flatMap((x) => b.map((y) => x * y));
}
