import { instrumentById } from "../../src/instrument/instrumentById.ts";
import type { Child, Outcomes, Wave } from "../../src/outcomes.ts";

/** What a test says of one child; a missing wave is null. */
export interface ChildSketch {
  readonly factors?: Readonly<Record<string, string>>;
  readonly age?: number | null;
  readonly pre?: Readonly<Record<string, number>> | null;
  readonly post?: Readonly<Record<string, number>> | null;
}

const wave = (scores: Readonly<Record<string, number>> | null | undefined): Wave | null =>
  scores === null || scores === undefined ? null : { responses: null, scores: new Map(Object.entries(scores)), line: 2 };

/** Outcomes as the reader would give them, from sketches of children with totals. */
export function outcomesOf(sketches: readonly ChildSketch[]): Outcomes {
  const children: Child[] = sketches.map(({ factors = {}, age = null, pre, post }) => ({
    factors: new Map(Object.entries(factors)),
    age,
    pre: wave(pre),
    post: wave(post),
    count: 1,
  }));
  const ids = [...new Set(sketches.flatMap(({ factors = {} }) => Object.keys(factors)))];
  return {
    instrument: instrumentById("eaq-30"),
    children,
    levels: new Map(ids.map((id) => [id, [...new Set(children.flatMap((child) => child.factors.get(id) ?? []))].sort()])),
    issues: [],
    ledger: { columns: [], entries: [] },
    inputs: [{ name: "answers.csv", bytes: 1, rows: sketches.length, sha256: "0".repeat(64) }],
    rowsNotUsed: new Map(),
  };
}

/** Random numbers from 0 to 1 (mulberry32, Tommy Ettinger, public domain). */
export function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A programme of n invented children with three factors and DE scores. */
export function programme(n: number, seed = 1): ChildSketch[] {
  const random = generator(seed);
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!;
  const score = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
  return Array.from({ length: n }, () => ({
    factors: { referral: pick(["Anxiety", "Bereavement"]), delivery: pick(["Group", "One-to-one"]) },
    age: score(5, 16),
    pre: { DE: score(7, 18) },
    post: random() < 0.1 ? null : { DE: score(9, 21) },
  }));
}
