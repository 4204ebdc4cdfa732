// No data yet: invent a programme with a known change, evaluate it, and see whether the evaluation finds what was put in.
// Data: none; simulateProgramme draws 400 children from a seed, and no child is in it.
// Run: node examples/try-without-data.mjs
import { readOutcomesFromBytes } from "@headway/core";
import { evaluate, simulateProgramme } from "headway";

const programme = simulateProgramme({
  children: 400,
  seed: 2026,
  change: { DE: 0.4, VS: 0.2, NHE: 0 },
  oddities: "some",
});
const [{ name, text }] = programme.files;
const outcomes = await readOutcomesFromBytes({ name, data: new TextEncoder().encode(text) });

const told = outcomes.issues.map(({ code, line }) => `${code} ${line}`);
const found = programme.oddities.filter(({ code, line }) => told.includes(`${code} ${line}`));
console.log(`slips put in: ${programme.oddities.length}, told by the reader: ${found.length}`);

const evaluation = evaluate(outcomes, { plan: { bootstrapSamples: 0, imputations: 0 } });
for (const { scale, change } of programme.scales.slice(0, 3)) {
  const { title, n, pairedT } = evaluation.outcomes.find((outcome) => outcome.scale === scale);
  const { lower, upper } = pairedT.interval;
  console.log(
    `${title}: ${change.toFixed(2)} put in, ${pairedT.estimate.toFixed(2)} found (95% CI ${lower.toFixed(2)} to ${upper.toFixed(2)}), n = ${n}`,
  );
}
