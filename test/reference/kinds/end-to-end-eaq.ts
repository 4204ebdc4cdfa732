import { join } from "node:path";
import { type Evaluation, evaluate, type Outcome, type Outcomes } from "@headway/core";
import { readOutcomes } from "@headway/core/node";
import type { Check, ReferenceCase, Tools } from "../case.ts";
import { expectTree, tolerancesOf } from "../compare.ts";
import { readColumns } from "../load.ts";
import { normalSignedRank } from "./normalSignedRank.ts";

type Tree = Record<string, unknown>;
type Plan = NonNullable<Parameters<typeof evaluate>[1]>["plan"];

const SCALES = ["DE", "VS", "NHE", "BA", "AO", "AE"];
const PRIMARY = ["DE", "VS", "NHE"];
/** Names of the reference's factors, in the order of its model, and ours. */
const FACTORS: ReadonlyMap<string, string> = new Map([
  ["referral", "referral"],
  ["ageband", "ageBand"],
  ["delivery", "delivery"],
]);

const ourTerm = (term: string): string =>
  term
    .split(":")
    .map((part) => FACTORS.get(part) ?? part)
    .join(":");

/** The reference writes levels in lower case with underscores. */
const folded = (level: string): string =>
  /^\d/.test(level)
    ? level
    : level
        .toLowerCase()
        .replaceAll(/[^a-z0-9]+/g, "_")
        .replaceAll(/^_+|_+$/g, "");

const find = (evaluation: Evaluation, scale: string): Outcome => {
  const outcome = evaluation.outcomes.find((candidate) => candidate.scale === scale);
  if (outcome === undefined) throw new Error(`no outcome ${scale}`);
  return outcome;
};

function byScale(scales: readonly string[], of: (scale: string) => unknown): Tree {
  return Object.fromEntries(scales.map((scale) => [scale, of(scale)]));
}

const described = (part: Outcome["pre"]): Tree => ({
  n: part.n,
  mean: part.mean,
  sd: part.sd,
  median: part.median,
  min: part.minimum,
  max: part.maximum,
});

const ends = (interval: { lower: unknown; upper: unknown } | null): unknown[] | null =>
  interval === null ? null : [interval.lower, interval.upper];

function pairedBlock(outcome: Outcome, normalP: number | null): Tree {
  const { pairedT, effects, wilcoxon } = outcome;
  return {
    n_pairs: outcome.n,
    mean_pre: outcome.pre.mean,
    mean_post: outcome.post.mean,
    sd_pre: outcome.pre.sd,
    sd_post: outcome.post.sd,
    r_pre_post: outcome.correlation,
    mean_diff: pairedT.estimate,
    sd_diff: outcome.change.sd,
    se_diff: pairedT.standardError,
    t: pairedT.statistic,
    df: pairedT.df,
    p_two_sided: pairedT.pValue,
    ci: ends(pairedT.interval),
    cohen_dz: effects.dz.estimate,
    cohen_dz_ci: ends(effects.dz.interval),
    hedges_gz: effects.gz.estimate,
    hedges_gz_ci: ends(effects.gz.interval),
    cohen_dav: effects.dav.estimate,
    cohen_dav_ci: ends(effects.dav.interval),
    wilcoxon_W_plus: wilcoxon.statistic,
    wilcoxon_n_used: wilcoxon.nUsed,
    wilcoxon_p_normal_corrected: normalP,
    rank_biserial: wilcoxon.rankBiserial,
    [outcome.family === "primary" ? "p_holm_primary" : "p_holm_secondary"]: pairedT.pAdjusted,
  };
}

function anovaRow(term: Outcome["anovaOfChange"]["terms"][number], extra: Tree): Tree {
  return {
    df: term.df1,
    ss: term.sumOfSquares,
    ms: term.meanSquare,
    F: term.f,
    p: term.pValue,
    log_p: term.logPValue,
    eta2: term.etaSquared,
    eta2_partial: term.partialEtaSquared,
    omega2: term.omegaSquared,
    omega2_partial: term.partialOmegaSquared,
    epsilon2: term.epsilonSquared,
    eta2_partial_ci90: ends(term.partialEtaSquaredInterval),
    ...extra,
  };
}

/** Fields that @headway/stats checks on its own (kind anova-between) and the Evaluation does not carry. */
const NOT_IN_EVALUATION = new Set([
  "eta2_table",
  "epsilon2_partial",
  "cohens_f",
  "ncp_ci90",
  "ncp_ci95",
  "eta2_partial_ci_dfe90",
  "eta2_partial_ci95",
  "eta2_partial_ci_dfe95",
]);

function expectTerms(
  table: Outcome["anovaOfChange"] | Outcome["ancova"],
  expected: unknown,
  path: string[],
  reference: ReferenceCase,
  tools: Tools,
): void {
  for (const row of expected as Tree[]) {
    const name = ourTerm(String(row["term"]));
    const found = name === "(Intercept)" ? table.intercept : table.terms.find((term) => term.term === name);
    if (!found) throw new Error(`${path.join(".")}: no term ${name}; there are ${table.terms.map((term) => term.term).join(", ")}`);
    const wanted = Object.fromEntries(Object.entries(row).filter(([field]) => field !== "term" && !NOT_IN_EVALUATION.has(field)));
    expectTree(anovaRow(found, {}), wanted, [...path, name], tolerancesOf(reference, tools));
  }
  if (table.terms.length !== (expected as Tree[]).filter((row) => row["term"] !== "(Intercept)").length)
    throw new Error(`${path.join(".")}: other number of terms`);
}

const isTable = (value: unknown): value is Tree[] => Array.isArray(value);

function cellOf<Cell extends { levels: Readonly<Record<string, string>> }>(cells: readonly Cell[], row: Tree, path: string[]): Cell {
  const wanted = [...FACTORS].filter(([name]) => name in row).map(([name, ours]) => [ours, String(row[name])] as const);
  const found = cells.find((cell) => wanted.every(([ours, level]) => folded(cell.levels[ours] ?? "") === level));
  if (found === undefined) throw new Error(`${path.join(".")}: no cell ${JSON.stringify(row)}`);
  return found;
}

function expectAnova(of: (type: "II" | "III") => Evaluation, scale: string, expected: Tree, reference: ReferenceCase, tools: Tools): void {
  const path = ["anova_change", scale];
  const tolerances = tolerancesOf(reference, tools);
  const second = find(of("II"), scale).anovaOfChange;
  const third = find(of("III"), scale).anovaOfChange;
  const total = (second.residual.sumOfSquares ?? 0) / (1 - (second.rSquared ?? 0));
  expectTree(
    {
      n: second.n,
      ss_total: total,
      residual: { ss: second.residual.sumOfSquares, df: second.residual.df, ms: second.residual.meanSquare },
      r_squared: second.rSquared,
    },
    { n: expected["n"], ss_total: expected["ss_total"], residual: expected["residual"], r_squared: expected["r_squared"] },
    path,
    tolerances,
  );
  expectTerms(second, expected["typeII"], [...path, "typeII"], reference, tools);
  if (isTable(expected["typeIII"])) expectTerms(third, expected["typeIII"], [...path, "typeIII"], reference, tools);
  else if (third.model.left.length === 0 || third.emptyCells.length === 0)
    throw new Error(`${path.join(".")}: type III must say what cannot be estimated`);
  for (const row of expected["cells"] as Tree[]) {
    const cell = row["n"] === 0 ? null : cellOf(third.cells, row, [...path, "cells"]);
    if (cell !== null)
      expectTree(
        { n: cell.n, mean: cell.mean, sd: cell.sd },
        { n: row["n"], mean: row["mean"], sd: row["sd"] ?? null },
        [...path, "cells"],
        tolerances,
      );
  }
  const { statistic, df1, df2, pValue } = third.homogeneity;
  expectTree({ F: statistic, df1, df2, p: pValue }, expected["brown_forsythe"], [...path, "brown_forsythe"], tolerances);
}

function expectMixed(of: (type: "II" | "III") => Evaluation, scale: string, expected: Tree, reference: ReferenceCase, tools: Tools): void {
  for (const type of ["II", "III"] as const) {
    const table = find(of(type), scale).mixedAnova;
    expectTree(table.n, expected["n_subjects"], ["mixed", scale, "n_subjects"], {});
    const rows = expected[`type${type}`];
    if (!isTable(rows)) continue;
    for (const row of rows) {
      const name = ourTerm(String(row["term"]));
      const term = table.terms.find((candidate) => candidate.term === name);
      if (term === undefined)
        throw new Error(`mixed.${scale}: no term ${name}; there are ${table.terms.map((candidate) => candidate.term).join(", ")}`);
      const actual: Tree = {
        df1: term.df1,
        df2: term.df2,
        ss: term.sumOfSquares,
        ss_error: term.errorSumOfSquares,
        mse: term.errorMeanSquare,
        F: term.f,
        p: term.pValue,
        log_p: term.logPValue,
        ges: term.generalizedEtaSquared,
        eta2_partial: term.partialEtaSquared,
      };
      const { term: _, ...wanted } = row;
      expectTree(actual, wanted, ["mixed", scale, `type${type}`, name], tolerancesOf(reference, tools));
    }
  }
}

function expectAncova(of: (type: "II" | "III") => Evaluation, scale: string, expected: Tree, reference: ReferenceCase, tools: Tools): void {
  for (const type of ["II", "III"] as const) {
    const table = find(of(type), scale).ancova;
    const path = ["ancova", scale, `type${type}`];
    // where R refuses type III, Headway fits what can be estimated, which has another residual
    if (type === "III" && !isTable(expected["typeIII"])) continue;
    expectTree(
      { n: table.n, residual: { ss: table.residual.sumOfSquares, df: table.residual.df, ms: table.residual.meanSquare } },
      { n: expected["n"], residual: expected["residual"] },
      path,
      tolerancesOf(reference, tools),
    );
    const rows = expected[`type${type}`];
    if (isTable(rows)) expectTerms(table, rows, path, reference, tools);
  }
}

const ADJUSTMENTS = ["none", "bonferroni", "holm", "sidak", "tukey"] as const;
type Adjustment = (typeof ADJUSTMENTS)[number];

/** The reference writes `a - b` of folded levels; an interaction contrast `(a - b) : (c - d)` in its own way. */
const contrastName = (text: string): string =>
  text
    .split(/(?: - |:|\*|[()])/)
    .map((part) => folded(part.trim()))
    .filter((part) => part !== "")
    .join("|");

function expectContrasts(
  of: (adjustment: Adjustment) => Outcome["marginalMeans"][number],
  kind: string,
  rows: Tree[],
  path: string[],
  reference: ReferenceCase,
  tools: Tools,
): void {
  for (const row of rows) {
    const within = [...FACTORS].filter(([name]) => name in row).map(([name, ours]) => [ours, String(row[name])] as const);
    const contrastOf = (adjustment: Adjustment) => {
      const { contrasts } = of(adjustment);
      const wanted = contrastText(row);
      const found = contrasts.find(
        (contrast) =>
          contrast.kind === kind &&
          contrastName(contrast.contrast) === wanted &&
          within.every(([ours, level]) => folded(contrast.within[ours] ?? "") === level),
      );
      if (found === undefined)
        throw new Error(
          `${path.join(".")}: no ${kind} contrast ${wanted}; there are ${contrasts.map((contrast) => `${contrast.kind} ${contrast.contrast}`).join("; ")}`,
        );
      return found;
    };
    const plain = contrastOf("none");
    const actual: Tree = { estimate: plain.estimate, se: plain.standardError, df: plain.df, t: plain.statistic };
    for (const adjustment of ADJUSTMENTS) {
      const contrast = contrastOf(adjustment);
      actual[`p_${adjustment}`] = contrast.pAdjusted;
      actual[`ci_${adjustment}`] = ends(contrast.interval);
    }
    const wanted = Object.fromEntries(Object.entries(row).filter(([field]) => /^(estimate|se|df|t|p_\w+|ci_\w+)$/.test(field)));
    if ("lower" in row) wanted["ci_none"] = [row["lower"], row["upper"]];
    expectTree(actual, wanted, [...path, contrastText(row)], tolerancesOf(reference, tools));
  }
}

function contrastText(row: Tree): string {
  const parts = Object.entries(row).filter(([field, value]) => /contrast|pairwise/.test(field) && typeof value === "string");
  return contrastName(parts.map(([, value]) => String(value)).join(":"));
}

function expectMargins(
  of: (adjustment: Adjustment) => Evaluation,
  scale: string,
  expected: Tree,
  reference: ReferenceCase,
  tools: Tools,
): void {
  if ("note" in expected) return;
  const margins = (adjustment: Adjustment, term: string) => {
    const found = find(of(adjustment), scale).marginalMeans.find((candidate) => candidate.of === "change" && candidate.term === term);
    if (found === undefined) throw new Error(`emmeans_change.${scale}: no marginal means of ${term}`);
    return found;
  };
  for (const [name, value] of Object.entries(expected) as [string, Tree][]) {
    const term = name === "ageband_by_delivery" ? "ageBand:delivery" : ourTerm(name);
    const path = ["emmeans_change", scale, name];
    const { emmeans, ...contrasts } = value;
    for (const row of emmeans as Tree[]) {
      const cell = cellOf(margins("none", term).cells, row, path);
      expectTree(
        { emmean: cell.mean, se: cell.se, df: cell.df, lower: cell.interval?.lower, upper: cell.interval?.upper },
        { emmean: row["emmean"], se: row["se"], df: row["df"], lower: row["lower"], upper: row["upper"] },
        path,
        tolerancesOf(reference, tools),
      );
    }
    for (const [block, rows] of Object.entries(contrasts)) {
      const kind = block === "pairwise" ? "pairwise" : block === "interaction" ? "interaction" : "simple";
      expectContrasts((adjustment) => margins(adjustment, term), kind, rows as Tree[], [...path, block], reference, tools);
    }
  }
}

/** What the reference calls quality, from the children, the issues and the ledger; places are rows from 1 without the header. */
function qualityOf(outcomes: Outcomes, evaluation: Evaluation, idAt: (row: number) => string): Tree {
  const { children, issues, ledger } = outcomes;
  const notAnswers = issues.filter((issue) => ["out_of_range", "invalid_response", "missing_code_assumed"].includes(issue.code));
  const row = (line: number | null): number => (line ?? 0) - 1;
  const withData = { pre: children.filter((child) => hasAnswers(child.pre)), post: children.filter((child) => hasAnswers(child.post)) };
  const badAge = children.filter((child) => child.age !== null && (Math.floor(child.age) < 5 || Math.floor(child.age) > 16));
  const unreadAge = issues.filter((issue) => ["age_out_of_range", "age_unparsed"].includes(issue.code));
  const age = [
    ...badAge.map((child) => ({ row: row(child.pre?.line ?? child.post?.line ?? 0), value: String(child.age) })),
    ...unreadAge.map((issue) => ({ row: row(issue.line), value: issue.found ?? "" })),
  ].sort((a, b) => a.row - b.row);
  const missing = (factor: string): number => evaluation.participants.factors.find((entry) => entry.factor === factor)?.missing ?? 0;
  const duplicates = ledger.entries
    .filter((entry) => entry.reason === "duplicate_id" && entry.action.includes("not-used"))
    .map((entry) => row(entry.line));
  const wave = (time: "pre" | "post"): Tree => ({
    children_with_data: withData[time].length,
    blank_item_cells_among_them:
      withData[time].reduce((sum, child) => sum + child[time]!.responses!.filter((answer) => answer === null).length, 0) -
      notAnswers.filter((issue) => issue.column?.startsWith(time) && withData[time].some((child) => child[time]!.line === issue.line))
        .length,
    prorated: byScale(SCALES, (scale) => find(evaluation, scale).scoring[time].prorated),
    not_scorable: byScale(SCALES, (scale) => find(evaluation, scale).scoring[time].notScorable),
  });
  return {
    rows_read: outcomes.inputs[0]?.rows,
    rows_without_id: issues.filter((issue) => issue.code === "missing_id").map((issue) => row(issue.line)),
    duplicate_rows: [...new Set(duplicates)].sort((a, b) => a - b).map((at) => ({ row: at, child_id: idAt(at) })),
    children: children.length,
    age_missing: children.filter((child) => child.age === null).length - unreadAge.length,
    age_invalid: age.map((entry) => ({ row: entry.row, child_id: idAt(entry.row), value: entry.value })),
    factor_missing: { referral: missing("referral"), ageband: missing("ageBand"), delivery: missing("delivery") },
    invalid_item_cells: notAnswers.map((issue) => ({
      row: row(issue.line),
      child_id: idAt(row(issue.line)),
      column: issue.column,
      value: issue.found,
    })),
    n_invalid_item_cells: notAnswers.length,
    pre: wave("pre"),
    post: wave("post"),
    children_without_pre: children.length - withData.pre.length,
    children_without_post: children.length - withData.post.length,
    children_with_both: children.filter((child) => hasAnswers(child.pre) && hasAnswers(child.post)).length,
  };
}

const hasAnswers = (wave: Outcomes["children"][number]["pre"]): boolean => wave?.responses?.some((answer) => answer !== null) ?? false;

/** Orders bad cells by place, since the two sides walk the file differently. */
function inPlaceOrder(quality: Tree): Tree {
  const cells = [...(quality["invalid_item_cells"] as Tree[])].sort(
    (a, b) => Number(a["row"]) - Number(b["row"]) || (String(a["column"]) < String(b["column"]) ? -1 : 1),
  );
  return { ...quality, invalid_item_cells: cells };
}

/** The whole path from the raw file to every number of the case. */
export const checkEndToEndEaq: Check = async (reference, tools) => {
  const path = join(tools.folder, String(reference.data["csv"]));
  const outcomes = await readOutcomes(path, { duplicates: "first" });
  const evaluations = new Map<string, Evaluation>();
  const evaluated = (plan: NonNullable<Plan>): Evaluation => {
    const key = JSON.stringify(plan);
    const found = evaluations.get(key) ?? evaluate(outcomes, { plan: { duplicates: "first", ...plan } });
    evaluations.set(key, found);
    return found;
  };
  const wide = evaluated({ sumsOfSquares: "III" });
  const same = reference.options["same_as"];
  if (same !== undefined) {
    const { rows_read, n_pre_rows, n_post_rows } = reference.expected;
    const columns = readColumns(path);
    const timepoints = columns.get("timepoint") ?? [];
    expectTree(
      {
        rows_read: outcomes.inputs[0]?.rows,
        n_pre_rows: timepoints.filter((t) => folded(String(t)) === "pre").length,
        n_post_rows: timepoints.filter((t) => folded(String(t)) === "post").length,
      },
      { rows_read, n_pre_rows, n_post_rows },
      ["long"],
      {},
    );
  }
  const other = same === undefined ? reference : tools.cases.find((candidate) => candidate.id === same);
  if (other === undefined) throw new Error(`no case ${String(same)}`);
  const expected = other.expected as Record<string, Tree>;
  const tolerances = tolerancesOf(other, tools);
  const of = (type: "II" | "III"): Evaluation => evaluated({ sumsOfSquares: type });
  if (same === undefined) {
    const ids = readColumns(path).get("child_id") ?? [];
    expectTree(
      inPlaceOrder(qualityOf(outcomes, wide, (row) => String(ids[row - 1]).trim())),
      inPlaceOrder(expected["quality"]!),
      ["quality"],
      {},
    );
  }
  const compare = (name: string, scales: readonly string[], actual: (scale: string) => unknown): void =>
    expectTree(byScale(scales, actual), expected[name], [name], tolerances);
  compare("descriptives", SCALES, (scale) => {
    const { available, change } = find(wide, scale);
    return { pre: described(available.pre), post: described(available.post), change: described(change) };
  });
  compare("alpha_pre", SCALES, (scale) => {
    const { pre } = find(wide, scale).reliability;
    return { n_complete: pre.n, alpha_raw: pre.estimate, feldt_ci: ends(pre.interval) };
  });
  compare("paired_t", SCALES, (scale) => pairedBlock(find(wide, scale), normalSignedRank(outcomes, scale)));
  compare("shapiro_change", SCALES, (scale) => ({ W: find(wide, scale).normality.statistic, p: find(wide, scale).normality.pValue }));
  compare("rci", PRIMARY, (scale) => {
    const change = find(wide, scale).reliableChange;
    return {
      n: change.n,
      sd_pre: change.sdPre,
      se_diff: change.standardErrorOfDifference,
      n_improved: change.improved,
      n_unchanged: change.unchanged,
      n_deteriorated: change.worsened,
    };
  });
  const levels = Object.fromEntries(
    [...FACTORS].map(([name, ours]) => [
      name,
      (wide.participants.factors.find((factor) => factor.factor === ours)?.levels ?? []).map((level) => folded(level.level)),
    ]),
  );
  expectTree({ factors: [...FACTORS.keys()], levels }, expected["factors"], ["factors"], {});
  for (const scale of PRIMARY) {
    expectAnova(of, scale, expected["anova_change"]![scale] as Tree, other, tools);
    expectMixed(of, scale, expected["mixed"]![scale] as Tree, other, tools);
    expectAncova(of, scale, expected["ancova"]![scale] as Tree, other, tools);
    expectMargins(
      (contrastAdjustment) => evaluated({ sumsOfSquares: "III", contrastAdjustment }),
      scale,
      expected["emmeans_change"]![scale] as Tree,
      other,
      tools,
    );
  }
};
