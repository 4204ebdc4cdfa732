// The main job: read answers before and after, evaluate them, write the report.
// Data: examples/data/sample-programme.csv, an invented programme of 318 children (scripts/make-sample.mjs).
// Run: node examples/main-job.mjs, then open examples/output/spring-report.html
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildReport, evaluate, readOutcomes } from "headway";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const outcomes = await readOutcomes(here("data/sample-programme.csv"));
const evaluation = evaluate(outcomes, { plan: { title: "Spring programme" } });
for (const { title, n, pairedT } of evaluation.outcomes) console.log(title, n, pairedT.estimate?.toFixed(2));
const { html } = await buildReport(evaluation);
mkdirSync(here("output"), { recursive: true });
writeFileSync(here("output/spring-report.html"), html);
