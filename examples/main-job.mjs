// The main job: read answers before and after, evaluate them, write the report.
// Data: examples/data/sample-programme.csv (invented). Run: node examples/main-job.mjs
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildReport, evaluate, readOutcomes } from "headway";

const outcomes = await readOutcomes(fileURLToPath(new URL("data/sample-programme.csv", import.meta.url)));
const evaluation = evaluate(outcomes, { plan: { title: "Spring programme" } });
for (const { title, n, pairedT } of evaluation.outcomes) console.log(title, n, pairedT.estimate?.toFixed(2));
const report = await buildReport(evaluation);
writeFileSync("spring-report.html", report.html);
