import { factorialAnova } from "@headway/stats";
import type { ReferenceCase, Tolerances, Tools } from "../case.ts";
import { expectTree } from "../compare.ts";
import { caseColumns, factor, numbers } from "../load.ts";

/** Relative tolerance of a subtree: a number, or one that stands under the difficulty of the data set. */
function tolerancesOfSubtree(reference: ReferenceCase, subtree: string): Tolerances {
  const { rel, abs } = (reference.tol as unknown as Record<string, { rel: number | Record<string, number>; abs: number }>)[subtree]!;
  const relative = typeof rel === "number" ? rel : rel[String(reference.options.difficulty)]!;
  return { default: { rel: relative, abs } };
}

/** NIST's one-way data sets, against the certified values and against exact arithmetic on the doubles of the file. */
export function checkNistAnova(reference: ReferenceCase, tools: Tools): void {
  const columns = caseColumns(reference, tools);
  const group = String(reference.options.group);
  const levels = [...new Set(columns.get(group)!.map(String))];
  const data = { response: numbers(columns, String(reference.options.y)), factors: [factor(columns, group, levels)] };
  const { terms, residual, rSquared } = factorialAnova(data);
  const between = terms[0]!;
  const found = {
    df_between: between.df1,
    ss_between: between.sumOfSquares,
    ms_between: between.meanSquare,
    F: between.f,
    df_within: residual.df,
    ss_within: residual.sumOfSquares,
    ms_within: residual.meanSquare,
    r_squared: rSquared,
    residual_sd: Math.sqrt(residual.meanSquare!),
    p: between.pValue,
    log_p: between.logPValue,
  };
  for (const subtree of ["certified", "from_doubles"])
    expectTree(found, reference.expected[subtree], [subtree], tolerancesOfSubtree(reference, subtree));
}
