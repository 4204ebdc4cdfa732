import { type MixedAnova, type MixedTerm, mixedAnova } from "@headway/stats";
import type { ReferenceCase, Tolerances, Tools } from "../case.ts";
import { expectTree, tolerancesOf } from "../compare.ts";
import { caseColumns, factor, numbers } from "../load.ts";
import type { FactorialOptions } from "./anova-between.ts";

type Row = Readonly<Record<string, unknown>>;

/** A row of the library's table under the names of the reference. */
function namedMixedRow(term: MixedTerm, withObserved: MixedTerm): Row {
  return {
    df1: term.df1,
    df2: term.df2,
    ss: term.sumOfSquares,
    ss_error: term.errorSumOfSquares,
    mse: term.errorMeanSquare,
    F: term.f,
    p: term.pValue,
    ges: term.generalizedEtaSquared,
    ges_observed: withObserved.generalizedEtaSquared,
    eta2_partial: term.partialEtaSquared,
    mauchly_W: term.sphericity?.mauchlyW,
    mauchly_p: term.sphericity?.pValue,
    gg_eps: term.sphericity?.greenhouseGeisser,
    hf_eps: term.sphericity?.huynhFeldt,
    p_gg: term.greenhouseGeisser?.pValue,
    df1_gg: term.greenhouseGeisser?.df1,
    df2_gg: term.greenhouseGeisser?.df2,
    p_hf: term.huynhFeldt?.pValue,
    df1_hf: term.huynhFeldt?.df1,
    df2_hf: term.huynhFeldt?.df2,
  };
}

/** Compares the tables; a term is the same whatever the order of its names. */
export function expectMixedTables(
  reference: ReferenceCase,
  tolerances: Tolerances,
  run: (type: "II" | "III", observed: readonly string[]) => MixedAnova,
): void {
  const observed = (reference.options.observed as readonly string[] | undefined) ?? [];
  const sorted = (term: string): string => term.split(":").sort().join(":");
  for (const type of ["II", "III"] as const) {
    const expected = reference.expected[`type${type}`] as readonly Row[] | undefined;
    if (expected === undefined) continue;
    const plain = run(type, []);
    const measured = run(type, observed);
    expectTree(
      { n_subjects: plain.n, rows: plain.terms.length },
      { n_subjects: reference.expected.n_subjects, rows: expected.length },
      [],
      tolerances,
    );
    for (const { term, ...row } of expected) {
      const index = plain.terms.findIndex((own) => sorted(own.term) === sorted(String(term)));
      if (index < 0) throw new Error(`no term ${String(term)}; there are ${plain.terms.map((own) => own.term).join(", ")}`);
      expectTree(namedMixedRow(plain.terms[index]!, measured.terms[index]!), row, [`type${type}`, String(term)], tolerances);
    }
  }
}

/** Time by any number of factors between children, from wide data. */
export function checkMixedAnova(reference: ReferenceCase, tools: Tools): void {
  const options = reference.options as unknown as FactorialOptions & { within: Record<string, readonly string[]> };
  const columns = caseColumns(reference, tools);
  const between = options.factors.map((name) => factor(columns, name, options.levels[name]!));
  const [name, levels] = Object.entries(options.within)[0]!;
  const data = { measures: levels.map((level) => numbers(columns, level)), within: [{ name, levels }], between };
  expectMixedTables(reference, tolerancesOf(reference, tools), (sumsOfSquares, observed) => {
    const found = mixedAnova(data, { sumsOfSquares, observed });
    for (const term of found.terms)
      if (term.sphericity?.applies === true) throw new Error(`${term.term}: sphericity applies to two levels`);
    return found;
  });
}
