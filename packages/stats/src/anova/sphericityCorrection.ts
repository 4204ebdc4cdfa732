import { fUpperTail } from "../distributions/f.ts";
import type { FTest } from "./fTest.ts";
import type { Sphericity } from "./sphericity.ts";

/** An F test whose degrees of freedom are multiplied by an epsilon. */
export interface CorrectedTest {
  readonly epsilon: number;
  readonly df1: number;
  readonly df2: number;
  readonly pValue: number;
}

/** The tests of a term corrected by the two epsilons; null where sphericity does not apply. */
export function correctedTests(
  test: FTest,
  sphericity: Sphericity | null,
): { readonly greenhouseGeisser: CorrectedTest | null; readonly huynhFeldt: CorrectedTest | null } {
  const correct = (epsilon: number | null): CorrectedTest | null => {
    if (test.f === null || epsilon === null || epsilon <= 0) return null;
    const used = Math.min(1, epsilon);
    const [df1, df2] = [test.df1! * used, test.df2 * used];
    return { epsilon: used, df1, df2, pValue: fUpperTail(test.f, df1, df2) };
  };
  if (sphericity === null) return { greenhouseGeisser: null, huynhFeldt: null };
  return { greenhouseGeisser: correct(sphericity.greenhouseGeisser), huynhFeldt: correct(sphericity.huynhFeldt) };
}
