// A waiting list beside the programme: how much more did the children of the programme change than those who waited?
// Data: examples/data/comparison-group.csv, 84 invented children in two arms, scale totals (scripts/make-comparison-group.mjs).
// Run: node examples/comparison-group.mjs
import { fileURLToPath } from "node:url";
import { evaluate, readOutcomes } from "headway";

const outcomes = await readOutcomes(fileURLToPath(new URL("data/comparison-group.csv", import.meta.url)));
const evaluation = evaluate(outcomes, {
  plan: { design: "comparison", arm: { factor: "arm", comparison: "Waiting list" }, factors: ["referral", "ageBand"] },
});

const points = ({ estimate, interval }) =>
  `${estimate.toFixed(2)} points (95% CI ${interval.lower.toFixed(2)} to ${interval.upper.toFixed(2)})`;
for (const { arm, enrolled, paired } of evaluation.flow.arms) console.log(`${arm}: ${enrolled} children, ${paired} with both timepoints`);
for (const { title, comparison } of evaluation.outcomes) {
  const [{ change, adjusted, baseline }] = comparison.differences;
  console.log(`\n${title}`);
  for (const { arm, n, change: own } of comparison.arms) console.log(`  ${arm}: mean change ${own.mean.toFixed(2)}, n = ${n}`);
  console.log(`  before: g = ${baseline[0].difference.toFixed(2)} (programme minus waiting list)`);
  console.log(`  difference in change: ${points(change)}, g = ${change.effect.estimate.toFixed(2)}`);
  console.log(`  adjusted for ${adjusted.adjustedFor.join(", ")}: ${points(adjusted)}, adjusted p = ${adjusted.pAdjusted.toPrecision(2)}`);
}
const unlike = ["baseline_difference_between_arms", "baseline_needs_adjustment"];
const ofArms = evaluation.cautions.filter(({ code }) => unlike.includes(code));
for (const { scale, message } of ofArms) console.log(`\n${scale}: ${message}`);
