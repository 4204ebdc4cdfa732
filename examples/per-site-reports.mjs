// One report for all children and one for each site, made so that nobody can subtract one from another to see a few children.
// Data: examples/data/sample-programme.csv, an invented programme of 318 children (scripts/make-sample.mjs).
// Run: node examples/per-site-reports.mjs, then open examples/output/sites/all.html
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { releaseEvaluationBy } from "@headway/report";
import { buildReport, evaluateBy, readOutcomes } from "headway";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
mkdirSync(here("output/sites"), { recursive: true });

const outcomes = await readOutcomes(here("data/sample-programme.csv"));
const plan = { title: "Spring programme", factors: ["delivery", "ageBand"], bootstrapSamples: 0, imputations: 0 };
const { overall, levels } = releaseEvaluationBy(evaluateBy(outcomes, { by: "site", plan }));

async function write(name, title, evaluation) {
  const [{ title: scale, n, pairedT }] = evaluation.outcomes;
  const { estimate, interval } = pairedT;
  const range = interval === null ? "interval withheld" : `95% CI ${interval.lower.toFixed(2)} to ${interval.upper.toFixed(2)}`;
  console.log(`${title}: ${scale} ${estimate === null ? "withheld" : estimate.toFixed(2)} points (${range}), n = ${n ?? "withheld"}`);
  const { html } = await buildReport(evaluation, { title });
  writeFileSync(here(`output/sites/${name}.html`), html);
}

await write("all", "All sites", overall);
for (const [at, { level, evaluation, reason }] of levels.entries()) {
  if (evaluation === null) console.log(`${level}: no report, ${reason}`);
  else await write(String(at + 1), level, evaluation);
}
