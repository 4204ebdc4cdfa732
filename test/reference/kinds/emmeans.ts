import {
  type Averaging,
  type ContrastAdjustment,
  type Contrasts,
  contrasts,
  fitLinearModel,
  fitRepeatedModel,
  fUpperTail,
  type Interval,
  interactionContrasts,
  type MarginalMeans,
  type MarginalModel,
  marginalMeans,
  type SimpleEffect,
  simpleEffects,
} from "@headway/stats";
import type { ReferenceCase, Tolerances, Tools } from "../case.ts";
import { expectClose, expectTree, tolerancesOf } from "../compare.ts";
import { type Columns, caseColumns, factor, numbers } from "../load.ts";

type Row = Readonly<Record<string, unknown>>;

interface Expected {
  readonly of: readonly string[];
  readonly by: readonly string[];
  readonly emmeans: readonly Row[];
  readonly pairwise?: readonly Row[];
  readonly interaction_contrasts?: readonly Row[];
  readonly simple_effect_F?: readonly Row[];
}

/** Marginal means, pairwise and interaction contrasts with all adjustments, and simple effects. */
export function checkEmmeans(reference: ReferenceCase, tools: Tools): void {
  const tolerances = tolerancesOf(reference, tools);
  const model = modelOf(reference, caseColumns(reference, tools));
  const { mse, df_residual: df, means } = reference.expected;
  if (mse !== undefined) expectClose(model.kind === "linear-model" ? model.residualVariance : null, mse, ["mse"], tolerances);
  expectClose(model.residualDf, df, ["df_residual"], tolerances);
  const averaging = (reference.options["weights"] ?? "equal") as Averaging;
  const confidenceLevel = Number(reference.options["conf_level"] ?? 0.95);
  (means as Expected[]).forEach((expected, at) => {
    const path = ["means", String(at)];
    const found = marginalMeans(model, { factors: expected.of, by: expected.by, averaging, confidenceLevel });
    compareRows(meanRows(found), expected.emmeans, [...path, "emmeans"], tolerances);
    if (expected.pairwise) compareRows(pairRows(found, confidenceLevel), expected.pairwise, [...path, "pairwise"], tolerances, expected.of);
    if (expected.interaction_contrasts)
      compareRows(
        interactionRows(found, confidenceLevel),
        expected.interaction_contrasts,
        [...path, "interaction_contrasts"],
        tolerances,
        expected.of,
      );
    if (expected.simple_effect_F) compareSimpleEffects(model, expected.simple_effect_F, [...path, "simple_effect_F"], tolerances);
  });
}

function modelOf({ options }: ReferenceCase, columns: Columns): MarginalModel {
  const levels = options["levels"] as Record<string, string[]>;
  const factors = (options["factors"] as string[]).map((name) => factor(columns, name, levels[name] ?? []));
  const within = options["within"] as Record<string, string[]> | undefined;
  if (within !== undefined) {
    const [name, measured] = Object.entries(within)[0] ?? ["time", []];
    const measures = measured.map((column) => numbers(columns, column));
    return fitRepeatedModel({ measures, within: [{ name, levels: levels[name] ?? measured }], between: factors });
  }
  const terms = termsOf(String(options["formula"]));
  const names = factors.map(({ name }) => name);
  const covariates = terms.filter((term) => !term.includes(":") && !names.includes(term));
  const data = {
    response: numbers(columns, String(options["y"])),
    factors,
    covariates: covariates.map((name) => ({ name, values: numbers(columns, name) })),
  };
  return fitLinearModel(data, { terms });
}

/** Terms of an R formula made with + : and *. */
function termsOf(formula: string): string[] {
  const right = formula.slice(formula.indexOf("~") + 1);
  const expanded = right.split("+").flatMap((part) => {
    const subsets = part.split("*").reduce<string[][]>((all, name) => all.concat(all.map((subset) => [...subset, name.trim()])), [[]]);
    return subsets.filter((subset) => subset.length > 0).map((subset) => subset.join(":"));
  });
  return [...new Set(expanded)].sort((a, b) => a.split(":").length - b.split(":").length);
}

/** Marginal means under the names of the reference. */
export function meanRows(means: MarginalMeans): Row[] {
  return means.cells.map((cell) => ({
    ...cell.levels,
    emmean: cell.mean,
    se: cell.standardError,
    df: cell.mean === null ? null : cell.df,
    lower: cell.interval?.lower ?? null,
    upper: cell.interval?.upper ?? null,
  }));
}

const withIntervals = ["none", "bonferroni", "sidak", "tukey"] as const;

/** Pairwise contrasts with every adjustment under the names of the reference. */
export function pairRows(means: MarginalMeans, confidenceLevel: number): Row[] {
  const by = (adjust: ContrastAdjustment): Contrasts => contrasts(means, { adjust, confidenceLevel });
  const all = new Map<string, Contrasts>([...withIntervals, "holm" as const].map((adjust) => [adjust, by(adjust)]));
  return by("none").contrasts.map((contrast, at) => {
    const adjusted = [...all].map(([name, result]) => [`p_${name}`, result.contrasts[at]?.pAdjusted ?? null]);
    const intervals = withIntervals.map((name) => [`ci_${name}`, bounds(all.get(name)?.contrasts[at]?.interval ?? null)]);
    return {
      contrast: contrast.label,
      ...contrast.levels,
      estimate: contrast.estimate,
      se: contrast.standardError,
      df: contrast.df,
      t: contrast.statistic,
      ...Object.fromEntries(adjusted),
      ...Object.fromEntries(intervals),
    };
  });
}

function interactionRows(means: MarginalMeans, confidenceLevel: number): Row[] {
  return interactionContrasts(means, { confidenceLevel }).contrasts.map((contrast) => {
    const parts = contrast.label.split(" : ").map((part, at) => [`${means.factors[at]}_pairwise`, part]);
    return {
      ...Object.fromEntries(parts),
      estimate: contrast.estimate,
      se: contrast.standardError,
      df: contrast.df,
      lower: contrast.interval?.lower ?? null,
      upper: contrast.interval?.upper ?? null,
      t: contrast.statistic,
      p_none: contrast.pValue,
    };
  });
}

function bounds(interval: Interval | null): readonly number[] | null {
  return interval === null ? null : [interval.lower, interval.upper];
}

/** emmeans prints F with three decimals and takes p from the rounded F. */
function compareSimpleEffects(model: MarginalModel, expected: readonly Row[], path: readonly string[], tolerances: Tolerances): void {
  const by = Object.keys(expected[0] ?? {}).filter((key) => !["model term", "df1", "df2", "F", "p"].includes(key));
  const effects = simpleEffects(model, { by }).effects;
  if (effects.length !== expected.length) throw new Error(`${path.join(".")}: found ${effects.length} rows, expected ${expected.length}`);
  expected.forEach((row, at) => {
    const effect = effects.find(({ term, levels }) => term === row["model term"] && by.every((name) => levels[name] === row[name]));
    compareSimpleEffect(effect, row, [...path, String(at)], tolerances);
  });
}

function compareSimpleEffect(effect: SimpleEffect | undefined, row: Row, path: readonly string[], tolerances: Tolerances): void {
  if (effect === undefined) throw new Error(`${path.join(".")}: no row for ${JSON.stringify(row)}`);
  expectTree({ df1: effect.df1, df2: effect.df2 }, { df1: row["df1"], df2: row["df2"] }, path, tolerances);
  const rounded = Number(row["F"]);
  const { f, df1, pValue } = effect;
  if (f === null || df1 === null) throw new Error(`${path.join(".")}: found ${effect.reason}, expected F = ${rounded}`);
  if (!(Math.abs(f - rounded) <= 0.0005 + 1e-9)) throw new Error(`${path.join(".")}.F: found ${f}, expected ${rounded} to three decimals`);
  expectClose(fUpperTail(rounded, df1, effect.df2), row["p"], [...path, "p"], tolerances);
  if (pValue !== fUpperTail(f, df1, effect.df2)) throw new Error(`${path.join(".")}.p: p does not belong to F`);
}

/** Compares rows by their labels. */
export function compareRows(
  actual: readonly Row[],
  expected: readonly Row[],
  path: readonly string[],
  tolerances: Tolerances,
  factors: readonly string[] = [],
): void {
  if (actual.length !== expected.length) throw new Error(`${path.join(".")}: found ${actual.length} rows, expected ${expected.length}`);
  expected.forEach((row, at) => {
    const wanted = labelsOf(row);
    const found = actual.find((other) => sameLabels(labelsOf(other), plainLabels(wanted, factors)));
    if (found === undefined) throw new Error(`${path.join(".")}: no row for ${JSON.stringify(wanted)}`);
    const figures = Object.fromEntries(Object.entries(row).filter(([key]) => !(key in wanted)));
    expectTree(found, figures, [...path, String(at)], tolerances);
  });
}

/** The texts of a row: its levels and what it contrasts. */
function labelsOf(row: Row): Record<string, string> {
  const texts = Object.entries(row).filter(([, value]) => typeof value === "string" && value !== "Inf" && value !== "-Inf");
  return Object.fromEntries(texts) as Record<string, string>;
}

/** emmeans puts the name of the factor before levels that are numbers: cyl4 - cyl6. */
function plainLabels(labels: Record<string, string>, factors: readonly string[]): Record<string, string> {
  const plain = (label: string): string =>
    factors.reduce((text, name) => text.replaceAll(new RegExp(`(^|[ (])${name.replaceAll(".", "\\.")}(?=[0-9.])`, "g"), "$1"), label);
  return Object.fromEntries(
    Object.entries(labels).map(([key, label]) => [key, key === "contrast" || key.endsWith("_pairwise") ? plain(label) : label]),
  );
}

function sameLabels(a: Record<string, string>, b: Record<string, string>): boolean {
  const keys = Object.keys(b);
  return Object.keys(a).length === keys.length && keys.every((key) => a[key] === b[key]);
}
