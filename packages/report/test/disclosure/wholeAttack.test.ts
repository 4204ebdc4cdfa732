import type { Evaluation } from "@headway/core";
import { describe, expect, it } from "vitest";
import type { ReleasedEvaluation } from "../../src/disclosure/released.ts";
import { releaseEvaluation } from "../../src/disclosure/releaseEvaluation.ts";
import { type Known, widthOf } from "./attacker.ts";
import { randomEvaluation } from "./randomProgramme.ts";

const THRESHOLD = 10;
/** How many evaluations are attacked. */
const EVALUATIONS = 40;
/** How many of the counts that an evaluation withholds. */
const MOST_TARGETS = 8;

/** What the attacker writes down: unknown counts by name, and sums of them that the report gives. */
class Notes {
  readonly names: string[] = [];
  readonly known: Known[] = [];
  /** Counts that the report withholds, by name. */
  readonly targets: { readonly name: string; readonly n: number }[] = [];
  /** Tables of parts that add up. */
  tables = 0;

  at(name: string): number {
    if (!this.names.includes(name)) this.names.push(name);
    return this.names.indexOf(name);
  }

  /** What the report prints of a count, or that it withholds it. */
  printed(name: string, before: number | null, after: number | null): void {
    if (before === null) return;
    const of = [this.at(name)];
    if (after === null) this.targets.push({ name, n: before });
    else this.known.push({ of, equal: after });
  }

  /** parts add up to whole. */
  sum(whole: string, parts: readonly string[]): void {
    this.tables += 1;
    this.known.push({ of: [...parts.map((part) => this.at(part)), ~this.at(whole)], equal: 0 });
  }

  notMore(small: string, large: string): void {
    this.known.push({ of: [this.at(large), ~this.at(small)], min: 0 });
  }
}

/** Children by reason for having no pair; pairs and reasons add up to those enrolled. */
function noteFlow(notes: Notes, before: Evaluation["flow"], after: ReleasedEvaluation["flow"]): void {
  for (const step of ["enrolled", "pre", "post", "paired"] as const) notes.printed(step, before[step], after[step]);
  for (const [at, { reason, n }] of before.excluded.entries()) notes.printed(`reason ${reason}`, n, after.excluded[at]!.n);
  notes.sum("enrolled", ["paired", ...before.excluded.map(({ reason }) => `reason ${reason}`)]);
  notes.sum("enrolled", ["paired", "before only", "after only", "neither"]);
  notes.sum("pre", ["paired", "before only"]);
  notes.sum("post", ["paired", "after only"]);
  // whoever has no form before has no score before
  if (before.excluded.some(({ reason }) => reason === "no_pre")) notes.notMore("after only", "reason no_pre");
  if (before.excluded.some(({ reason }) => reason === "no_post")) notes.notMore("before only", "reason no_post");
}

/** Levels are parts of each step, with those of no known level; at each level nobody is lost and there. */
function noteLevels(notes: Notes, before: Evaluation, after: ReleasedEvaluation): void {
  for (const shown of after.participants.factors) {
    const { factor, levels } = before.participants.factors.find((one) => one.factor === shown.factor)!;
    for (const step of ["enrolled", "pre", "post", "paired"] as const) {
      for (const [at, level] of levels.entries()) notes.printed(`${factor} ${level.level} ${step}`, level[step], shown.levels[at]![step]);
      notes.sum(step, [...levels.map(({ level }) => `${factor} ${level} ${step}`), `${factor} unknown ${step}`]);
    }
    for (const { level } of levels)
      for (const [few, many] of [
        ["paired", "pre"],
        ["paired", "post"],
        ["pre", "enrolled"],
        ["post", "enrolled"],
      ])
        notes.notMore(`${factor} ${level} ${few}`, `${factor} ${level} ${many}`);
  }
}

/** Three classes of all; who changed reliably upwards has risen. */
function noteClasses(notes: Notes, before: Evaluation["outcomes"][number], after: ReleasedEvaluation["outcomes"][number]): void {
  const { scale, reliableChange, thresholdCrossing } = before;
  const name = (what: string): string => `${scale} ${what}`;
  const moved = (sign: number): number => before.pairs.reduce((sum, { pre, post, n }) => sum + (Math.sign(post - pre) === sign ? n : 0), 0);
  notes.printed(name("higher"), moved(1), after.moves.higher);
  notes.printed(name("same"), moved(0), after.moves.same);
  notes.printed(name("lower"), moved(-1), after.moves.lower);
  notes.sum(name("n"), [name("higher"), name("same"), name("lower")]);
  notes.printed(name("not the same"), before.wilcoxon.nUsed, after.wilcoxon.nUsed);
  notes.sum(name("not the same"), [name("higher"), name("lower")]);
  if (reliableChange.increased !== null) {
    for (const kind of ["increased", "unchanged", "decreased"] as const)
      notes.printed(name(kind), reliableChange[kind], after.reliableChange[kind]);
    notes.sum(name("n"), [name("increased"), name("unchanged"), name("decreased")]);
    notes.notMore(name("increased"), name("higher"));
    notes.notMore(name("decreased"), name("lower"));
    if (reliableChange.couldImprove !== null) {
      notes.printed(name("could improve"), reliableChange.couldImprove, after.reliableChange.couldImprove);
      notes.notMore(name("could improve"), name("n"));
      notes.notMore(name("increased"), name("could improve"));
    }
  }
  if (thresholdCrossing.inRangePre !== null) {
    for (const kind of ["inRangePre", "inRangePost", "crossedInto", "crossedOut"] as const)
      notes.printed(name(kind), thresholdCrossing[kind], after.thresholdCrossing[kind]);
    notes.sum(name("inRangePre"), [name("stayed in"), name("crossedOut")]);
    notes.sum(name("inRangePost"), [name("stayed in"), name("crossedInto")]);
    notes.sum(name("n"), [name("stayed in"), name("crossedInto"), name("crossedOut"), name("stayed out")]);
    notes.notMore(name("crossedInto"), name("higher"));
    notes.notMore(name("crossedOut"), name("lower"));
  }
}

/** Who has the score before, by whether it is there after, and the same level by level. */
function noteMissing(notes: Notes, before: Evaluation["outcomes"][number], after: ReleasedEvaluation["outcomes"][number]): void {
  const name = (what: string): string => `${before.scale} ${what}`;
  const [was, is] = [before.missing.baseline, after.missing.baseline];
  notes.printed(name("left"), was.withoutPost, is.withoutPost);
  notes.printed(name("n"), was.withPost, is.withPost);
  notes.printed(name("scored before"), before.available.pre.n, after.available.pre.n);
  notes.printed(name("scored after"), before.available.post.n, after.available.post.n);
  notes.sum(name("scored before"), [name("n"), name("left")]);
  notes.sum(name("scored after"), [name("n"), name("joined")]);
  notes.notMore(name("scored before"), "pre");
  notes.notMore(name("scored after"), "post");
  for (const factor of new Set(was.retention.map((one) => one.factor))) {
    const levels = was.retention.flatMap((one, at) =>
      one.factor === factor ? [{ level: one.level, before: one, after: is.retention[at]! }] : [],
    );
    for (const one of levels) {
      const at = (what: string): string => name(`${factor} ${one.level} ${what}`);
      notes.printed(at("scored before"), one.before.n, one.after.n);
      notes.printed(at("kept"), one.before.withPost, one.after.withPost);
      notes.printed(
        at("left"),
        one.before.n - one.before.withPost,
        one.after.n === null || one.after.withPost === null ? null : one.after.n - one.after.withPost,
      );
      notes.sum(at("scored before"), [at("kept"), at("left")]);
      notes.notMore(at("scored before"), `${factor} ${one.level} pre`);
      notes.notMore(at("kept"), `${factor} ${one.level} paired`);
    }
    for (const what of ["left", "kept"])
      notes.sum(name(what === "left" ? "left" : "n"), [
        ...levels.map(({ level }) => name(`${factor} ${level} ${what}`)),
        name(`${factor} unknown ${what}`),
      ]);
  }
}

/** Children of each level in the model of an outcome, as the estimated means print them; which levels it has is not told. */
function noteModels(notes: Notes, before: Evaluation, at: number, after: ReleasedEvaluation["outcomes"][number]): void {
  const { anovaOfChange: model, scale } = before.outcomes[at]!;
  for (const factor of model.factors) {
    const levels = before.participants.factors.find((one) => one.factor === factor)!.levels.map(({ level }) => level);
    const means = after.marginalMeans.find(({ term, of }) => term === factor && of === "change");
    for (const level of levels) {
      const n = model.cells.reduce((sum, cell) => sum + (cell.levels[factor] === level ? cell.n : 0), 0);
      notes.printed(`${scale} model ${factor} ${level}`, n, means?.cells.find((cell) => cell.levels[factor] === level)?.n ?? null);
      notes.notMore(`${scale} model ${factor} ${level}`, `${factor} ${level} paired`);
    }
    notes.sum(
      `${scale} model`,
      levels.map((level) => `${scale} model ${factor} ${level}`),
    );
  }
  if (model.factors.length > 0 && model.n > 0) notes.printed(`${scale} model`, model.n, after.anovaOfChange.n);
}

function notesOf(before: Evaluation, after: ReleasedEvaluation): Notes {
  const notes = new Notes();
  noteFlow(notes, before.flow, after.flow);
  noteLevels(notes, before, after);
  for (const [at, outcome] of before.outcomes.entries()) {
    const released = after.outcomes[at]!;
    notes.printed(`${outcome.scale} n`, outcome.n, released.n);
    notes.notMore(`${outcome.scale} n`, "paired");
    if (released.n === null) continue;
    noteClasses(notes, outcome, released);
    noteMissing(notes, outcome, released);
    noteModels(notes, before, at, released);
  }
  return notes;
}

/** Counts that only say how many children a whole analysis has are not protected from one another (docs/privacy.md). */
const OF_ANALYSES = /^(\w+ (n|scored before|scored after|left|could improve)|pre|post|enrolled|paired)$/;

/** Where all but a few are in an analysis, how many of a level are not in it is as few (docs/privacy.md). */
const isOfAnAnalysis = (before: Evaluation, name: string): boolean =>
  OF_ANALYSES.test(name) ||
  before.outcomes.some(({ scale, n }) => name.startsWith(`${scale} `) && name.endsWith(" left") && before.flow.enrolled - n < THRESHOLD);

describe("a reader who solves for everything that a share report withholds", () => {
  it(`narrows no count of a group to less than the threshold, in ${EVALUATIONS} random evaluations`, () => {
    let [tables, attacked, narrowest] = [0, 0, Number.POSITIVE_INFINITY];
    const found: string[] = [];
    for (let seed = 1; seed <= EVALUATIONS; seed += 1) {
      const before = randomEvaluation(seed);
      const after = releaseEvaluation(before, { profile: "share", threshold: THRESHOLD });
      const notes = notesOf(before, after);
      tables += notes.tables;
      // the smallest are the ones that matter; solving for all of them would take minutes
      const targets = notes.targets.filter(({ name }) => !isOfAnAnalysis(before, name)).sort((a, b) => a.n - b.n);
      for (const { name, n } of targets.slice(0, MOST_TARGETS)) {
        const width = widthOf(notes.names.length, notes.known, [notes.at(name)]);
        attacked += 1;
        narrowest = Math.min(narrowest, width);
        if (width < THRESHOLD) found.push(`seed ${seed}: ${name} (${n}) within ${width.toFixed(1)}`);
      }
    }
    expect(found).toEqual([]);
    expect(tables).toBeGreaterThan(1000);
    expect(attacked).toBeGreaterThan(250);
    expect(narrowest).toBeGreaterThanOrEqual(THRESHOLD);
  }, 300_000);
});
