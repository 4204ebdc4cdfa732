// Draws docs/images/paired-change.svg, the picture of the README, from the invented programme. Same bytes each time.
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { charts, renderSvg } from "@headway/report";
import { evaluate, readOutcomes } from "headway";

const at = (path) => fileURLToPath(new URL(`../${path}`, import.meta.url));
const evaluation = evaluate(await readOutcomes(at("examples/data/sample-programme.csv")));
const svg = await renderSvg(charts.pairedChange(evaluation, { outcome: "DE" }), { idPrefix: "paired-change" });
mkdirSync(at("docs/images"), { recursive: true });
writeFileSync(at("docs/images/paired-change.svg"), `${svg}\n`);
