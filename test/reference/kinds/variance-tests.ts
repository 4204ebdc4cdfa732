import { bartlettTest, brownForsytheTest, leveneTest, type VarianceTest } from "@headway/stats";
import type { ReferenceCase, Tools } from "../case.ts";
import { expectTree, tolerancesOf } from "../compare.ts";
import { type Columns, caseColumns, factor, numbers } from "../load.ts";

/** Levene, Brown-Forsythe and Bartlett over the cells of the grouping columns. */
export function checkVarianceTests(reference: ReferenceCase, tools: Tools): void {
  const columns = caseColumns(reference, tools);
  const values = numbers(columns, String(reference.options["y"]));
  const groups = (reference.options["groups"] as string[]).map((name) => factor(columns, name, levelsOf(columns, name)));
  const bartlett = bartlettTest(values, groups);
  const expected = { ...reference.expected, bartlett: bartlettExpected(reference.expected["bartlett"], bartlett) };
  const levene = leveneTest(values, groups);
  const actual = {
    n: levene.n,
    k: levene.groups,
    levene: fields(levene),
    brown_forsythe: fields(brownForsytheTest(values, groups)),
    bartlett: { K2: bartlett.statistic, df: bartlett.df1, p: bartlett.pValue },
  };
  expectTree(actual, expected, [], tolerancesOf(reference, tools));
}

function fields(test: VarianceTest): Record<string, number | null> {
  return { F: test.statistic, df1: test.df1, df2: test.df2, p: test.pValue };
}

/** R stopped: the library must answer null with a reason. */
function bartlettExpected(expected: unknown, actual: VarianceTest): unknown {
  if (typeof expected !== "object" || expected === null || !("r_error" in expected)) return expected;
  if (actual.reason === null) throw new Error(`bartlett: no reason, though R stopped: ${String(expected.r_error)}`);
  return { K2: null, p: null };
}

function levelsOf(columns: Columns, name: string): string[] {
  const present = (columns.get(name) ?? []).filter((value) => value !== null);
  return [...new Set(present.map(String))].sort();
}
