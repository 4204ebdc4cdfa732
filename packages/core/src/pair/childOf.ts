import type { LevelBook } from "../ingest/rows/levelBook.ts";
import type { Facts, VisitRow } from "../ingest/visit.ts";
import type { VisitTable } from "../ingest/visitTable.ts";
import type { IssueLog } from "../issues/issueLog.ts";
import type { Child, Wave } from "../outcomes.ts";
import type { PairedVisits } from "./pairTable.ts";
import { StoredWave, type WaveTable } from "./storedWave.ts";

const compared: readonly string[] = ["referral", "delivery", "site", "facilitator"];

const waveOf = (visit: number | null, { waves }: ChildContext): Wave | null => (visit === null ? null : new StoredWave(waves, visit));

/** What all children of one reading share. */
export interface ChildContext {
  readonly visits: VisitTable;
  readonly waves: WaveTable;
  readonly levels: LevelBook;
  /** Factors met so far by what they say, and by the cells that say it: children of the same levels share one map. */
  readonly factors: Map<string | Facts["factors"], ReadonlyMap<string, string>>;
  readonly log: IssueLog;
}

const MOST_SHARED = 20_000;

function shared(factors: ReadonlyMap<string, string>, known: ChildContext["factors"]): ReadonlyMap<string, string> {
  let key = "";
  for (const [factor, level] of factors) key += `${factor}\0${level}\0`;
  const before = known.get(key);
  if (before === undefined && known.size < MOST_SHARED) known.set(key, factors);
  return before ?? factors;
}

function factorsOf(pre: Facts | null, post: Facts | null, levels: LevelBook): ReadonlyMap<string, string> {
  const names = new Set([...(pre?.factors.keys() ?? []), ...(post?.factors.keys() ?? [])]);
  return new Map(
    [...names].flatMap((factor): [string, string][] => {
      // where the pre record has the column, its value counts, missing or not
      const cell = pre?.factors.has(factor) === true ? pre.factors.get(factor) : post?.factors.get(factor);
      return cell === null || cell === undefined ? [] : [[factor, levels.shown(factor, cell.level)]];
    }),
  );
}

function sharedFactors(pre: Facts | null, post: Facts | null, { levels, factors }: ChildContext): ReadonlyMap<string, string> {
  if (pre === null || pre.factors !== post?.factors) return shared(factorsOf(pre, post, levels), factors);
  const known = factors.get(pre.factors) ?? shared(factorsOf(pre, post, levels), factors);
  if (factors.size < MOST_SHARED) factors.set(pre.factors, known);
  return known;
}

function tellInconsistent(pre: Facts, post: Facts, { file, line }: VisitRow, log: IssueLog): void {
  const place = { file: file.name, line };
  for (const factor of compared) {
    const before = pre.factors.get(factor) ?? null;
    const after = post.factors.get(factor) ?? null;
    if (before === null || after === null || before.level === after.level) continue;
    log.warn("inconsistent_factor", { ...place, column: after.column, found: after.text, expected: before.text });
  }
  if (!pre.dateIsOwn || !post.dateIsOwn || pre.date === null || post.date === null || post.date.day >= pre.date.day) return;
  const expected = `a date not before ${pre.date.text}`;
  log.warn("swapped_dates", { ...place, column: post.date.column, found: post.date.text, expected });
}

/**
 * Makes one child from the visits that count: scores, age at pre and factors; no id, no date.
 *
 * @param paired the child's visits
 * @param context all visits, levels and issue log
 * @returns the child
 */
export function childOf({ pre, post, preFacts, postFacts }: PairedVisits, context: ChildContext): Child {
  const { visits, log } = context;
  const before = preFacts === null ? null : visits.factsOf(preFacts);
  const after = postFacts === null ? null : visits.factsOf(postFacts);
  if (before !== null && after !== null && before !== after && postFacts !== null) {
    tellInconsistent(before, after, visits.row(visits.rowOf(postFacts)), log);
  }
  return Object.freeze({
    factors: sharedFactors(before, after, context),
    // where the pre record has the column, its age counts, missing or not
    age: (before?.tellsAge === true ? before : after)?.age ?? null,
    pre: waveOf(pre, context),
    post: waveOf(post, context),
    count: 1,
  });
}
