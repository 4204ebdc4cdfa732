import type { Evaluation } from "@headway/core";
import { describe, expect, it } from "vitest";
import type { Chart } from "../../src/charts/chart.ts";
import * as charts from "../../src/charts/index.ts";
import type { ReleasedEvaluation, ReleasedOutcome } from "../../src/disclosure/released.ts";
import { releaseEvaluation } from "../../src/disclosure/releaseEvaluation.ts";
import { boundsOf } from "../../src/format/interval.ts";
import { richToText } from "../../src/format/rich.ts";
import { english } from "../../src/narrative/en/english.ts";
import { isFieldOf, namesIn, numbersIn, written } from "./bound.ts";
import { exampleEvaluations, randomEvaluation } from "./sampleEvaluations.ts";

/** A text with the one part of the evaluation that its numbers may come from. */
interface Said {
  readonly what: string;
  readonly text: string;
  readonly from: unknown;
}

/** What a share in words may write: a percentage, or so many in 10 or in 100. */
const shares = (part: number | null, whole: number | null): readonly number[] =>
  part === null || whole === null || whole === 0 ? [] : [part, whole, part / whole, (10 * part) / whole, (100 * part) / whole, 10, 100];

/** Which way the mean went, read from the interval by itself. */
function wayOf({ pairedT: { interval } }: ReleasedOutcome): -1 | 0 | 1 {
  if (interval === null) return 0;
  const { lower, upper } = boundsOf(interval);
  return lower > 0 ? 1 : upper < 0 ? -1 : 0;
}

/** How many scales went which way; a scale without a better end counts only where no other is shown. */
function counted(outcomes: readonly ReleasedOutcome[]): readonly number[] {
  const ordered = outcomes.filter(({ direction }) => direction !== "unordered");
  const better = ordered.filter((one) => wayOf(one) === (one.direction === "higher-is-better" ? 1 : -1)).length;
  const worse = ordered.filter((one) => wayOf(one) === (one.direction === "higher-is-better" ? -1 : 1)).length;
  const clear = outcomes.filter((one) => wayOf(one) !== 0).length;
  return ordered.length === 0 ? [clear, outcomes.length] : [better, worse, ordered.length, ordered.length - better, outcomes.length];
}

function textsOf(evaluation: ReleasedEvaluation): readonly Said[] {
  const { flow, plan, instrument, participants, responses, outcomes, provenance } = evaluation;
  const missing = flow.enrolled === null || flow.paired === null ? [] : [flow.enrolled - flow.paired];
  const alphas = outcomes.map(({ reliability }) => reliability.pre.estimate);
  const smallest = outcomes.map(({ precision }) => precision.minimalDetectableChange);
  const kept = flow.paired !== null && flow.pre ? flow.paired / flow.pre : null;
  // "most (90% or more)" is no more than that
  const most = kept === 1 ? 0.9 : null;
  return [
    ...evaluation.cautions.map((caution) => ({
      what: `caution ${caution.code}`,
      text: english.cautionInWords(evaluation, caution),
      from: [caution.evidence, Number(caution.evidence["paired"]) / Number(caution.evidence["pre"])],
    })),
    ...english.limits(evaluation).map((text) => ({ what: "limits", text: richToText(text), from: [flow.enrolled, missing] })),
    { what: "participation", text: richToText(english.participation(evaluation)), from: [flow, missing, kept, most] },
    { what: "ages", text: richToText(english.ages(evaluation) ?? []), from: participants.age },
    { what: "measure", text: richToText(english.plainMeasure(evaluation)), from: [alphas, 1] },
    { what: "responses", text: richToText(english.plainResponses(evaluation) ?? []), from: responses.pre.straightLining },
    { what: "subtitle", text: english.subtitle(evaluation), from: flow.paired },
    ...english.methods(evaluation).map((text) => ({
      what: "methods",
      text: richToText(text),
      from: [plan, instrument.scoring, instrument.range, flow, smallest],
    })),
    ...english.provenance(evaluation).map((text, at) => ({
      what: "provenance",
      text: richToText(text),
      from: [provenance.seed, provenance.inputs, at - 2, 256],
    })),
  ];
}

interface Drawn {
  readonly chart: Chart;
  readonly from: unknown;
}

/** The bounds of p values that are too near to 0 or 1 to be written. */
const COMMON = [0.001, 0.999];

function chartsOf(evaluation: ReleasedEvaluation): readonly Drawn[] {
  const { flow, outcomes, plan } = evaluation;
  const all = [plan.confidenceLevel, flow.paired, counted(outcomes)];
  const each = outcomes.map(({ effects, n, pairedT }) => [effects.dz, n, pairedT.estimate, pairedT.interval]);
  return [
    { chart: charts.flow(evaluation), from: [flow, shares(flow.paired, flow.enrolled)] },
    { chart: charts.forest(evaluation), from: [each, all] },
    { chart: charts.distributions(evaluation), from: [each, all, outcomes.map(({ ranges, range }) => [ranges, range])] },
    ...outcomes.flatMap((outcome) => chartsOfOutcome(evaluation, outcome)),
  ];
}

function chartsOfOutcome(evaluation: ReleasedEvaluation, outcome: ReleasedOutcome): readonly Drawn[] {
  const { plan } = evaluation;
  const { scale, range, n, pre, post, pairedT, effects, reliableChange: result, subgroups, sensitivity, verdict } = outcome;
  const choice = { outcome: scale };
  const frame = [range, n, plan.confidenceLevel];
  const means = outcome.marginalMeans.filter(({ term }) => !term.replace("time", "").includes("::"));
  const rows = (
    groups: readonly { readonly pairedT?: { readonly interval: ReleasedOutcome["pairedT"]["interval"] } }[],
  ): readonly number[] => Array.from({ length: groups.length + 1 }, (_, at) => at);
  return [
    { chart: charts.pairedChange(evaluation, choice), from: [frame, pre.mean, post.mean, pairedT, effects.dz] },
    {
      chart: charts.reliableChange(evaluation, choice),
      from: [frame, result, [result.increased, result.unchanged, result.decreased].map((part) => shares(part, result.n)), result.n],
    },
    {
      chart: charts.doesItHold(evaluation, choice),
      from: [frame, sensitivity, verdict, sensitivity.filter(({ estimate }) => estimate !== null).length],
    },
    { chart: charts.expectedChange(evaluation, choice), from: [frame, outcome.expectedChange, 3, 1, 2, 2014] },
    { chart: charts.subgroups(evaluation, choice), from: [frame, effects.dz, subgroups, rows(subgroups)] },
    { chart: charts.comparison(evaluation, choice), from: [frame, outcome.comparison] },
    {
      chart: charts.marginalChange(evaluation, choice),
      from: [frame, pairedT, outcome.anovaOfChange, means, Array.from({ length: 30 }, (_, at) => at)],
    },
    { chart: charts.interaction(evaluation, choice), from: [frame, outcome.mixedAnova, means] },
  ];
}

/** Words that say which way a mean went. */
const RISING = /\b(?:rose|higher)\b/;
const FALLING = /\b(?:fell|lower)\b/;

function check(evaluation: Evaluation, name: string): void {
  for (const profile of ["share", "internal"] as const) {
    const released = releaseEvaluation(evaluation, { profile });
    const names = namesIn({ ...released, schemaVersion: null, provenance: null });
    const { software } = released.provenance;
    const own = [...names, `${software.name} ${software.version}`, `schema ${released.schemaVersion}`];
    const unbound = ({ what, text, from }: Said): readonly string[] => {
      const fields = numbersIn(from);
      return written(text, own)
        .filter((token) => !isFieldOf(token, fields))
        .map((token) => `${name} ${profile} ${what}: ${token} in "${text}"`);
    };
    expect(textsOf(released).flatMap(unbound)).toEqual([]);
    for (const { chart, from } of chartsOf(released)) {
      const { kind, title, subtitle, note, altText } = chart;
      const said = { title, subtitle, note, "alt text": altText };
      const found = Object.entries(said).flatMap(([what, text]) => unbound({ what: `${kind} ${what}`, text, from: [from, COMMON] }));
      expect(found).toEqual([]);
    }
    for (const outcome of released.outcomes) {
      const { title, altText } = charts.pairedChange(released, { outcome: outcome.scale });
      const held = charts.doesItHold(released, { outcome: outcome.scale }).title;
      const way = wayOf(outcome);
      for (const text of [title, altText.split(". ").at(-1) ?? ""].map((words) => words.replaceAll(outcome.title, ""))) {
        expect(RISING.test(text), `${name} ${text}`).toBe(way > 0);
        expect(FALLING.test(text), `${name} ${text}`).toBe(way < 0);
      }
      if (outcome.verdict.kind === "holds") expect(held, name).toMatch(outcome.verdict.direction === "higher" ? RISING : FALLING);
      else expect(held, name).not.toMatch(/\b(?:rose|fell)\b/);
    }
  }
}

describe("cautions, limits, measure, methods and charts", () => {
  it("write only numbers of the part of the evaluation that they are about, and its direction: the examples", async () => {
    for (const [name, evaluation] of Object.entries(await exampleEvaluations())) check(evaluation, name);
  });

  it("do so for random programmes too", () => {
    for (let seed = 1; seed <= 5; seed += 1) check(randomEvaluation(seed), `seed ${seed}`);
  });
});
