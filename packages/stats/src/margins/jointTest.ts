import { type FTest, fTest, noFTest } from "../anova/fTest.ts";
import { dot } from "../linear/rowsOfDesign.ts";
import { solveLower } from "../linear/solveTriangle.ts";
import { triangularize } from "../linear/triangularize.ts";
import { symmetricEigen } from "../reliability/symmetricEigen.ts";
import { evaluateForm, type LinearForm, rotateForm } from "./linearForm.ts";
import type { MarginalSource } from "./marginalModel.ts";

/**
 * Tests that all the forms are zero: F = (Lb)' (L V L')^-1 (Lb) / rank, V the covariance of the coefficients.
 *
 * Forms that depend on those before them count once.
 *
 * @returns the F test; df1 null and a reason where there is nothing to test or the data do not determine it
 */
export function jointTest(source: MarginalSource, forms: readonly LinearForm[]): FTest {
  const df2 = source.fit.residualDf;
  const wanted = forms.filter((form) => form.some((row) => dot(row, row) > 1e-20));
  const evaluated = wanted.map((form) => evaluateForm(source, form));
  const refused = evaluated.find(({ standardError }) => standardError === null);
  if (wanted.length === 0) return noFTest(null, df2, "nothing to test: the model has no such effect");
  if (refused !== undefined) return noFTest(null, df2, refused.reason!);
  const spread = residualSpread(source);
  const triangle = triangularize(
    wanted.map((form) => standardised(source, form, spread)),
    [],
  );
  const estimates = Float64Array.from(triangle.pivots, (position) => evaluated[position]!.estimate!);
  const lengths = solveLower(triangle, estimates);
  const df1 = triangle.pivots.length;
  return fTest(dot(lengths, lengths) / df1, df1, df2);
}

/** Square roots of the eigenvalues of the residual covariance, each with its vector. */
function residualSpread({ fit }: MarginalSource): { readonly root: number; readonly vector: readonly number[] }[] {
  const { values, vectors } = symmetricEigen(fit.residual.map((row) => Array.from(row, (value) => value / fit.residualDf)));
  return values.map((value, axis) => ({ root: Math.sqrt(Math.max(0, value)), vector: vectors[axis]! }));
}

/** A form as one vector whose length is the standard error of its estimate. */
function standardised(source: MarginalSource, form: LinearForm, spread: ReturnType<typeof residualSpread>): Float64Array {
  const rotated = rotateForm(source, form);
  return Float64Array.from(
    spread.flatMap(({ root, vector }) =>
      Array.from(rotated[0]!, (_, column) => rotated.reduce((sum, row, q) => sum + root * vector[q]! * row[column]!, 0)),
    ),
  );
}
