import type { Factor, LinearModelData } from "@headway/stats";
import type { ReferenceCase, Tools } from "../case.ts";
import { caseColumns, factor, numbers } from "../load.ts";

/** A case's formula `y ~ a * b + x + (1 | group/child)` with the columns that it names. */
export interface CaseModel {
  readonly data: LinearModelData;
  readonly terms: readonly string[];
  /** Names of the grouping factors, the outermost first. */
  readonly groupings: readonly string[];
  readonly columnFactor: (name: string) => Factor;
}

/** Reads the formula of a case into the data and terms of a linear model; text columns and those with levels are factors. */
export function caseModel(reference: ReferenceCase, tools: Tools): CaseModel {
  const { formula, levels = {} } = reference.options as { formula: string; levels?: Record<string, string[]> };
  const columns = caseColumns(reference, tools);
  const [left = "", right = ""] = formula.split("~").map((side) => side.trim());
  const random = /\(\s*1\s*\|([^)]*)\)/.exec(right)?.[1] ?? "";
  const groupings = random.split("/").map((name) => name.trim());
  const terms = expand(right.replace(/\(\s*1\s*\|[^)]*\)/, ""));
  const names = [...new Set(terms.flatMap((term) => term.split(":")))];
  const columnFactor = (name: string): Factor => {
    const values = (columns.get(name) ?? []).filter((value) => value !== null).map(String);
    return factor(columns, name, levels[name] ?? [...new Set(values)].sort());
  };
  const isFactor = (name: string): boolean => name in levels || (columns.get(name) ?? []).some((value) => typeof value === "string");
  const data = {
    response: numbers(columns, left),
    factors: names.filter(isFactor).map(columnFactor),
    covariates: names.filter((name) => !isFactor(name)).map((name) => ({ name, values: numbers(columns, name) })),
  };
  return { data, terms, groupings: groupings.filter((name) => name !== ""), columnFactor };
}

/** The terms of a right side of sums of products, main effects first, as R orders them. */
function expand(right: string): string[] {
  const terms = right
    .split("+")
    .map((part) => part.trim())
    .filter((part) => part !== "" && part !== "1")
    .flatMap((part) => products(part.split("*").map((name) => name.trim())));
  return [...new Set(terms)].sort((a, b) => a.split(":").length - b.split(":").length);
}

function products(names: readonly string[]): string[] {
  const subsets = Array.from({ length: 2 ** names.length - 1 }, (_, mask) => names.filter((_, place) => ((mask + 1) >> place) % 2 === 1));
  return subsets.map((subset) => subset.join(":")).sort((a, b) => order(a, names) - order(b, names));
}

/** Place of a product in R's order: by size, then by its names. */
function order(term: string, names: readonly string[]): number {
  const places = term.split(":").map((name) => names.indexOf(name));
  return places.reduce((sum, place) => sum * 100 + place, places.length * 1e8);
}
