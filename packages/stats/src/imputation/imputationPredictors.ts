import type { Factor } from "../options.ts";
import { type CountedRow, countOf } from "./countedRows.ts";

/** Fewer children than this in a level tell no effect of their own. */
const THIN_LEVEL = 5;
/** Children with everything known that each column of the regression needs. */
const CHILDREN_PER_COLUMN = 5;

/** A predictor that the data could not carry. */
export interface LeftOutPredictor {
  readonly predictor: string;
  readonly reason: string;
}

/** What foretells a missing score besides the other score. */
export interface ImputationPredictors {
  /** Positions of the covariates that are used. */
  readonly covariates: readonly number[];
  /** Rows of which scores and used covariates are all known. */
  readonly complete: readonly CountedRow[];
  readonly incomplete: readonly CountedRow[];
  /** 0 or 1 of each column for a row. */
  readonly indicators: (row: CountedRow) => readonly number[];
  readonly names: readonly string[];
  /** Factors of which thin levels were taken together, with those levels. */
  readonly merged: readonly { readonly factor: string; readonly levels: readonly string[] }[];
  readonly leftOut: readonly LeftOutPredictor[];
}

const hasBoth = (row: CountedRow): boolean => row.pre !== null && row.post !== null;

/**
 * Chooses the predictors: a covariate that most of those with both scores have, and factors by main effects.
 *
 * A level (not known is one) of fewer than five is taken together with the other thin ones, and these with the most
 * frequent level where they are still fewer; a factor is left out where it would leave fewer than five to a column.
 */
export function imputationPredictors(
  rows: readonly CountedRow[],
  factors: readonly Pick<Factor, "name" | "levels">[],
  covariateNames: readonly string[],
): ImputationPredictors {
  const paired = rows.filter(hasBoth);
  const leftOut: LeftOutPredictor[] = [];
  const covariates = covariateNames.flatMap((predictor, at) => {
    const reason = whyNotCovariate(paired, at);
    if (reason !== null) leftOut.push({ predictor, reason });
    return reason === null ? [at] : [];
  });
  const isComplete = (row: CountedRow): boolean => hasBoth(row) && covariates.every((at) => row.covariates[at] !== null);
  const complete = rows.filter(isComplete);
  const chosen = chooseFactors(complete, factors, 2 + covariates.length);
  return {
    covariates,
    complete,
    incomplete: rows.filter((row) => !isComplete(row)),
    indicators: (row) => chosen.groupings.flatMap((grouping) => indicatorsOf(grouping, row)),
    names: [...covariates.map((at) => covariateNames[at]!), ...chosen.groupings.map(({ factor }) => factor)],
    merged: chosen.groupings.filter(({ thin }) => thin.length > 0).map(({ factor, thin }) => ({ factor, levels: thin })),
    leftOut: [...leftOut, ...chosen.leftOut],
  };
}

/** A factor by groups of its levels; group 0 has no column. */
interface Grouping {
  readonly at: number;
  readonly factor: string;
  readonly groups: number;
  /** Group of each code, -1 first. */
  readonly groupOf: readonly number[];
  readonly thin: readonly string[];
}

const indicatorsOf = ({ at, groups, groupOf }: Grouping, row: CountedRow): number[] =>
  Array.from({ length: groups - 1 }, (_, column) => (groupOf[row.codes[at]! + 1] === column + 1 ? 1 : 0));

/** Takes factors in their order as long as there are children enough; `before` columns are there without them. */
function chooseFactors(complete: readonly CountedRow[], factors: readonly Pick<Factor, "name" | "levels">[], before: number) {
  const groupings: Grouping[] = [];
  const leftOut: LeftOutPredictor[] = [];
  let columns = before;
  for (const [at, { name, levels }] of factors.entries()) {
    const grouping = { at, factor: name, ...groupLevels(complete, levels, at) };
    const after = columns + grouping.groups - 1;
    if (grouping.groups === 1) leftOut.push({ predictor: name, reason: `no two levels of at least ${THIN_LEVEL} children` });
    else if (after * CHILDREN_PER_COLUMN > countOf(complete))
      leftOut.push({ predictor: name, reason: "too few children for so many levels" });
    else {
      groupings.push(grouping);
      columns = after;
    }
  }
  return { groupings, leftOut };
}

function whyNotCovariate(paired: readonly CountedRow[], at: number): string | null {
  const known = paired.filter((row) => row.covariates[at] !== null);
  if (countOf(known) < countOf(paired) / 2) return "known of fewer than half of the children with both scores";
  return new Set(known.map((row) => row.covariates[at])).size < 2 ? "the same for every child" : null;
}

/** Groups of levels, not known first: group 0 is the most frequent level. */
function groupLevels(complete: readonly CountedRow[], levels: readonly string[], at: number) {
  const sizes = [-1, ...levels.keys()].map((code) => countOf(complete.filter((row) => row.codes[at] === code)));
  const largest = sizes.indexOf(Math.max(...sizes));
  const isThin = sizes.map((size) => size < THIN_LEVEL);
  const together = sizes.reduce((sum, size, level) => (isThin[level] ? sum + size : sum), 0);
  let groups = 1;
  const groupOf = sizes.map((_, level) => (level === largest || isThin[level] ? 0 : groups++));
  const own = together >= THIN_LEVEL ? groups++ : 0;
  const thin = sizes.flatMap((size, level) => (isThin[level] && (level > 0 || size > 0) ? [level] : []));
  return {
    groups,
    groupOf: groupOf.map((group, level) => (isThin[level] ? own : group)),
    thin: thin.map((level) => (level === 0 ? "not known" : levels[level - 1]!)),
  };
}
