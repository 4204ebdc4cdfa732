// A chart for a page of your own: its Vega-Lite specification as JSON, for vega-embed or any editor of Vega-Lite.
// Data: examples/data/sample-programme.csv, an invented programme of 318 children (scripts/make-sample.mjs).
// Run: node examples/embed-a-chart.mjs, then give examples/output/paired-change.vl.json to vegaEmbed("#chart", specification)
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { charts, evaluate, readOutcomes } from "headway";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const evaluation = evaluate(await readOutcomes(here("data/sample-programme.csv")));
const { title, altText, spec } = charts.pairedChange(evaluation, { outcome: "DE" });
mkdirSync(here("output"), { recursive: true });
writeFileSync(here("output/paired-change.vl.json"), `${JSON.stringify(spec, null, 2)}\n`);
console.log(title);
console.log(altText);
