import type { Factor } from "@headway/stats";
import type { Child } from "../../outcomes.ts";
import type { EvaluationFactor } from "../factors/factors.ts";
import { remembered } from "./remembered.ts";

/** Children of one scale, counted: a row for each combination of factor levels, score before and score after. */
export interface ScoreTable {
  readonly scale: string;
  /** Score before; null is missing. */
  readonly pre: readonly (number | null)[];
  readonly post: readonly (number | null)[];
  /** Children in the row. */
  readonly weights: readonly number[];
  readonly factors: readonly Factor[];
}

interface Row {
  readonly pre: number | null;
  readonly post: number | null;
  readonly codes: readonly number[];
  n: number;
}

const scoreOf = (child: Child, wave: "pre" | "post", scale: string): number | null => child[wave]?.scores.get(scale) ?? null;

/** Missing scores first. */
const compareScores = (a: number | null, b: number | null): number => (a === b ? 0 : a === null ? -1 : b === null ? 1 : a - b);

function compareRows(a: Row, b: Row): number {
  for (let at = 0; at < a.codes.length; at += 1) if (a.codes[at] !== b.codes[at]) return a.codes[at]! - b.codes[at]!;
  return compareScores(a.pre, b.pre) || compareScores(a.post, b.post);
}

/**
 * Counts the children of one scale by factor levels and both scores, in an order that the file's row order cannot change.
 *
 * @param children everyone, whether scored or not
 * @param scale scale id
 * @param factors the factors that later steps ask for
 */
export function scoreTable(children: readonly Child[], scale: string, factors: readonly EvaluationFactor[]): ScoreTable {
  const known = tablesOf(children)(factors);
  const table = known.get(scale) ?? countRows(children, scale, factors);
  known.set(scale, table);
  return table;
}

const tablesOf = remembered((_: readonly Child[]) => remembered((_: readonly EvaluationFactor[]) => new Map<string, ScoreTable>()));

/** The levels that each child has of some factors: a combination's codes, and its place for each child. */
interface Combinations {
  readonly codes: readonly (readonly number[])[];
  readonly placeOf: Int32Array;
}

const combinationsOf = remembered((children: readonly Child[]) =>
  remembered((factors: readonly EvaluationFactor[]): Combinations => {
    const places = new Map<string, number>();
    const codes: number[][] = [];
    const placeOf = Int32Array.from(children, (child) => {
      const own = factors.map((factor) => factor.codeOf(child));
      const key = own.join("|");
      const place = places.get(key) ?? codes.push(own) - 1;
      places.set(key, place);
      return place;
    });
    return { codes, placeOf };
  }),
);

function countRows(children: readonly Child[], scale: string, factors: readonly EvaluationFactor[]): ScoreTable {
  const { codes, placeOf } = combinationsOf(children)(factors);
  // a number is found sooner than a text: each score that occurs has its place too
  const placeOfScore = new Map<number | null, number>([[null, 0]]);
  const placed = (score: number | null): number => {
    const place = placeOfScore.get(score) ?? placeOfScore.size;
    placeOfScore.set(score, place);
    return place;
  };
  const most = 2 * children.length + 1;
  const rows = new Map<number, Row>();
  children.forEach((child, at) => {
    const pre = scoreOf(child, "pre", scale);
    const post = scoreOf(child, "post", scale);
    if (pre === null && post === null) return;
    const key = (placeOf[at]! * most + placed(pre)) * most + placed(post);
    const row = rows.get(key);
    if (row === undefined) rows.set(key, { pre, post, codes: codes[placeOf[at]!]!, n: child.count });
    else row.n += child.count;
  });
  const sorted = [...rows.values()].sort(compareRows);
  return {
    scale,
    pre: sorted.map((row) => row.pre),
    post: sorted.map((row) => row.post),
    weights: sorted.map((row) => row.n),
    factors: factors.map((factor, at) => ({ name: factor.id, levels: factor.levels, codes: sorted.map((row) => row.codes[at]!) })),
  };
}

/** The rows of a table that a rule keeps; the table itself where it keeps all. */
export function keepRows(table: ScoreTable, keep: (row: number) => boolean): ScoreTable {
  const kept: number[] = [];
  for (let row = 0; row < table.weights.length; row++) if (keep(row)) kept.push(row);
  if (kept.length === table.weights.length) return table;
  return {
    scale: table.scale,
    pre: kept.map((row) => table.pre[row]!),
    post: kept.map((row) => table.post[row]!),
    weights: kept.map((row) => table.weights[row]!),
    factors: table.factors.map((factor) => ({ ...factor, codes: kept.map((row) => factor.codes[row]!) })),
  };
}

/** The rows in which both scores are there. */
export const pairedRows: (table: ScoreTable) => ScoreTable = remembered((table) =>
  keepRows(table, (row) => table.pre[row] !== null && table.post[row] !== null),
);

/** Children in the table. */
export function countChildren(table: ScoreTable): number {
  return table.weights.reduce((sum, n) => sum + n, 0);
}
