import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Evaluation, evaluate, readOutcomesFromBytes } from "@headway/core";
import { readOutcomes } from "@headway/core/node";
import { generator, outcomesOf } from "../../../core/test/evaluate/outcomesFixture.ts";

const data = (name: string): string => fileURLToPath(new URL(`../../../../examples/data/${name}`, import.meta.url));

/** Totals of the three main scales; the range is that of the questionnaire. */
const SCALES = [
  ["DE", 7, 21],
  ["VS", 3, 9],
  ["NHE", 5, 15],
] as const;

const evaluations = new Map<number, Evaluation>();

/** A programme whose size, direction of change, losses and groups are drawn by chance; evaluated once for each seed. */
export function randomEvaluation(seed: number): Evaluation {
  const evaluation = evaluations.get(seed) ?? drawn(seed);
  evaluations.set(seed, evaluation);
  return evaluation;
}

function drawn(seed: number): Evaluation {
  const next = generator(seed);
  const n = 3 + Math.floor(next() * 60);
  const drift = (next() - 0.5) * 0.6;
  const loss = next() * 0.5;
  const within = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, Math.round(value)));
  const arms = next() < 0.4;
  const children = Array.from({ length: n }, () => {
    const scores = SCALES.map(([id, low, high]) => {
      const pre = within(low + (high - low) * next(), low, high);
      return [id, pre, within(pre + (high - low) * (drift + 0.4 * (next() - 0.5)), low, high)] as const;
    });
    const of = (at: 1 | 2): Record<string, number> => Object.fromEntries(scores.map((score) => [score[0], score[at]]));
    return {
      age: next() < 0.1 ? null : 5 + Math.floor(next() * 12),
      factors: { delivery: next() < 0.5 ? "Group" : "One-to-one", ...(arms ? { arm: next() < 0.5 ? "Programme" : "Waiting" } : {}) },
      pre: of(1),
      post: next() < loss ? null : of(2),
    };
  });
  const design = arms
    ? { design: next() < 0.5 ? ("comparison" as const) : ("randomised" as const), arm: { factor: "arm", comparison: "Waiting" } }
    : {};
  const sourced = (value: number) => ({ DE: { value, source: "a survey" } });
  return evaluate(outcomesOf(children), {
    plan: {
      ...design,
      bootstrapSamples: 50,
      imputations: 2,
      smallestChange: sourced(1),
      populationMean: sourced(14),
      bayesFactor: next() < 0.5,
    },
  });
}

let examples: Promise<Readonly<Record<string, Evaluation>>> | null = null;

/** The examples that come with the project, and six children of one of them; evaluated once. */
export const exampleEvaluations = (): Promise<Readonly<Record<string, Evaluation>>> => (examples ??= evaluatedExamples());

async function evaluatedExamples(): Promise<Readonly<Record<string, Evaluation>>> {
  const plan = { bootstrapSamples: 200, imputations: 3 } as const;
  const few = readFileSync(data("sample-programme.csv"), "utf8").split("\n").slice(0, 9).join("\n");
  return {
    sample: evaluate(await readOutcomes(data("sample-programme.csv")), { plan }),
    facilitators: evaluate(await readOutcomes(data("facilitator-training.csv")), { plan }),
    six: evaluate(await readOutcomesFromBytes({ name: "six.csv", data: new TextEncoder().encode(few) }), { plan }),
    comparison: evaluate(await readOutcomes(data("comparison-group.csv")), {
      plan: { ...plan, design: "comparison", arm: { factor: "arm", comparison: "Waiting list" }, factors: ["referral", "ageBand"] },
    }),
  };
}
