import type { LevelBook } from "../ingest/rows/levelBook.ts";
import type { Facts, Visit } from "../ingest/visit.ts";
import type { Instrument } from "../instrument/instrument.ts";
import type { IssueLog } from "../issues/issueLog.ts";
import type { Child, Wave } from "../outcomes.ts";
import { scoreResponses } from "../score/scoreResponses.ts";
import type { PairedVisits } from "./pairChildren.ts";

const compared: readonly string[] = ["referral", "delivery", "site", "facilitator"];

const scoresFrom = (totals: Visit["totals"], { scales }: Instrument): ReadonlyMap<string, number | null> =>
  new Map([...scales.map(({ id }): [string, null] => [id, null]), ...(totals ?? [])]);

function waveOf(visit: Visit | null, instrument: Instrument): Wave | null {
  if (visit === null) return null;
  const { responses, totals, row } = visit;
  const scores = responses === null ? scoresFrom(totals, instrument) : scoreResponses(responses, instrument);
  return Object.freeze({ responses, scores, line: row.line });
}

/** What all children of one reading share. */
export interface ChildContext {
  readonly instrument: Instrument;
  readonly levels: LevelBook;
  /** Factors met so far by what they say, and by the facts that say it: children of the same levels share one map. */
  readonly factors: Map<string | Facts, ReadonlyMap<string, string>>;
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
  if (pre === null || pre !== post) return shared(factorsOf(pre, post, levels), factors);
  const known = factors.get(pre) ?? shared(factorsOf(pre, post, levels), factors);
  if (factors.size < MOST_SHARED) factors.set(pre, known);
  return known;
}

function tellInconsistent(pre: Visit, post: Visit, log: IssueLog): void {
  if (pre.facts === post.facts) return;
  for (const factor of compared) {
    const before = pre.facts.factors.get(factor) ?? null;
    const after = post.facts.factors.get(factor) ?? null;
    if (before === null || after === null || before.level === after.level) continue;
    log.warn("inconsistent_factor", {
      file: post.row.file,
      line: post.row.line,
      column: after.column,
      found: after.text,
      expected: before.text,
    });
  }
  const [start, end] = [pre.facts, post.facts];
  if (!start.dateIsOwn || !end.dateIsOwn || start.date === null || end.date === null || end.date.day >= start.date.day) return;
  const expected = `a date not before ${start.date.text}`;
  log.warn("swapped_dates", { file: post.row.file, line: post.row.line, column: end.date.column, found: end.date.text, expected });
}

/**
 * Makes one child from the visits that count: scores, age at pre and factors; no id, no date.
 *
 * @param visits the child's visits
 * @param context questionnaire, levels and issue log
 * @returns the child
 */
export function childOf(visits: PairedVisits, context: ChildContext): Child {
  const { pre, post, preFacts, postFacts } = visits;
  if (preFacts !== null && postFacts !== null) tellInconsistent(preFacts, postFacts, context.log);
  return Object.freeze({
    factors: sharedFactors(preFacts?.facts ?? null, postFacts?.facts ?? null, context),
    // where the pre record has the column, its age counts, missing or not
    age: (preFacts?.facts.tellsAge === true ? preFacts : postFacts)?.facts.age ?? null,
    pre: waveOf(pre, context.instrument),
    post: waveOf(post, context.instrument),
    count: 1,
  });
}
