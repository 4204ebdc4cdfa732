// A chart on a page of your own: its Vega-Lite specification, drawn by vega-embed under a policy that forbids eval.
// Data: examples/data/sample-programme.csv, an invented programme of 318 children (scripts/make-sample.mjs).
// Run: node examples/embed-a-chart.mjs, then serve the folder examples/output/embed-a-chart and open index.html.
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { charts, evaluate, readOutcomes } from "headway";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const folder = here("output/embed-a-chart");
mkdirSync(folder, { recursive: true });

const evaluation = evaluate(await readOutcomes(here("data/sample-programme.csv")));
const { title, altText, spec, narrowSpec } = charts.pairedChange(evaluation, { outcome: "DE" });
writeFileSync(join(folder, "chart.json"), JSON.stringify({ title, altText, spec, narrowSpec }));

// the page and the three libraries that draw it; a bundler would do this in a project
copyFileSync(here("embed-a-chart.html"), join(folder, "index.html"));
copyFileSync(here("embed-a-chart.page.js"), join(folder, "page.js"));
const { resolve } = createRequire(import.meta.url);
for (const library of ["vega", "vega-lite", "vega-embed"])
  copyFileSync(join(dirname(resolve(library)), `${library}.min.js`), join(folder, `${library}.min.js`));

console.log(title);
console.log(altText);
