import { describe } from "@headway/stats";
import type { Outcomes } from "../../outcomes.ts";
import type { Evaluation } from "../evaluation.ts";
import type { EvaluationFactor } from "../factors/factors.ts";
import { countOf } from "../table/countOf.ts";
import { presence } from "./flow.ts";

type Participants = Evaluation["participants"];

function factorSummary(outcomes: Outcomes, factor: EvaluationFactor): Participants["factors"][number] {
  const levels = factor.levels.map((level) => ({ level, enrolled: 0, pre: 0, post: 0, paired: 0 }));
  let missing = 0;
  for (const child of outcomes.children) {
    const level = levels[factor.codeOf(child)];
    if (level === undefined) {
      missing += child.count;
      continue;
    }
    const there = presence(child);
    level.enrolled += child.count;
    if (there.pre) level.pre += child.count;
    if (there.post) level.post += child.count;
    if (there.paired) level.paired += child.count;
  }
  return { factor: factor.id, title: factor.title, missing, levels };
}

/** Each age once with its number of children, in an order that rows and counts cannot change. */
function agesOf({ children }: Outcomes): { readonly values: readonly number[]; readonly weights: readonly number[] } {
  const counts = new Map<number, number>();
  for (const { age, count } of children) if (age !== null) counts.set(age, (counts.get(age) ?? 0) + count);
  const sorted = [...counts].sort(([a], [b]) => a - b);
  return { values: sorted.map(([age]) => age), weights: sorted.map(([, n]) => n) };
}

/** Who the children are: their ages and how many stand at each level of each factor. */
export function participantsOf(outcomes: Outcomes, factors: readonly EvaluationFactor[]): Participants {
  const ages = agesOf(outcomes);
  const age = describe(ages.values, { weights: ages.weights });
  return {
    age: {
      n: age.n,
      missing: countOf(outcomes.children.filter((child) => child.age === null)),
      mean: age.mean,
      sd: age.standardDeviation,
      minimum: age.minimum,
      maximum: age.maximum,
    },
    factors: factors.map((factor) => factorSummary(outcomes, factor)),
  };
}
