import { describe } from "@headway/stats";
import type { Outcomes } from "../outcomes.ts";
import type { Evaluation } from "./evaluation.ts";
import type { EvaluationFactor } from "./factors.ts";
import { presence } from "./flow.ts";

type Participants = Evaluation["participants"];

function factorSummary(outcomes: Outcomes, factor: EvaluationFactor): Participants["factors"][number] {
  const levels = factor.levels.map((level) => ({ level, enrolled: 0, pre: 0, post: 0, paired: 0 }));
  let missing = 0;
  for (const child of outcomes.children) {
    const level = levels[factor.codeOf(child)];
    if (level === undefined) {
      missing += 1;
      continue;
    }
    const there = presence(child);
    level.enrolled += 1;
    if (there.pre) level.pre += 1;
    if (there.post) level.post += 1;
    if (there.paired) level.paired += 1;
  }
  return { factor: factor.id, title: factor.title, missing, levels };
}

/** Who the children are: their ages and how many stand at each level of each factor. */
export function participantsOf(outcomes: Outcomes, factors: readonly EvaluationFactor[]): Participants {
  const ages = outcomes.children.map((child) => child.age).sort((a, b) => (a ?? -1) - (b ?? -1));
  const age = describe(ages);
  return {
    age: { n: age.n, missing: age.dropped, mean: age.mean, sd: age.standardDeviation, minimum: age.minimum, maximum: age.maximum },
    factors: factors.map((factor) => factorSummary(outcomes, factor)),
  };
}
