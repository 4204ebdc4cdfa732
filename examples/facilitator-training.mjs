// Another questionnaire: did facilitators rate themselves higher after their training, and is that more than one rating point?
// Data: examples/data/facilitator-training.csv, 36 invented facilitators (scripts/make-facilitators.mjs).
// Run: node examples/facilitator-training.mjs
import { fileURLToPath } from "node:url";
import { evaluate, instrumentById, readOutcomes } from "headway";

const path = fileURLToPath(new URL("data/facilitator-training.csv", import.meta.url));
const outcomes = await readOutcomes(path, { instrument: instrumentById("facilitator-survey") });
for (const { message } of outcomes.issues) console.log(message);

const evaluation = evaluate(outcomes);
for (const { title, n, pairedT, effects } of evaluation.outcomes) {
  const { estimate, interval } = pairedT;
  const range = `${interval.lower.toFixed(2)} to ${interval.upper.toFixed(2)}`;
  console.log(`${title}: ${estimate.toFixed(2)} points (95% CI ${range}), d_z ${effects.dz.estimate.toFixed(2)}, n = ${n}`);
}
const clearly = evaluation.outcomes.filter(({ pairedT }) => pairedT.interval.lower > 1);
console.log(`More than one point for certain: ${clearly.map(({ title }) => title).join(", ") || "none"}`);
