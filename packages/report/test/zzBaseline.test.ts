import { mkdirSync, writeFileSync } from "node:fs";
import { it } from "vitest";
import * as charts from "../src/charts/index.ts";
import { releaseEvaluation } from "../src/disclosure/releaseEvaluation.ts";
import { reportDocument } from "../src/reportDocument.ts";
import { fixtures } from "./fixtures/fixtures.ts";
import { randomEvaluation } from "./narrative/sampleEvaluations.ts";

it("writes", () => {
  const out = process.env["OUT"] ?? "/tmp/h6/none";
  mkdirSync(out, { recursive: true });
  const all = { ...fixtures, r1: () => randomEvaluation(1), r2: () => randomEvaluation(2), r3: () => randomEvaluation(3), r4: () => randomEvaluation(4) };
  for (const [name, make] of Object.entries(all)) for (const profile of ["share", "internal"] as const) {
    const e = releaseEvaluation(make(), { profile });
    const each = e.outcomes.flatMap(({ scale }) => [charts.pairedChange, charts.interaction, charts.marginalChange, charts.reliableChange, charts.items, charts.doesItHold, charts.expectedChange, charts.subgroups, charts.comparison, charts.diagnostics].map((chart) => chart(e, { outcome: scale })));
    const whole = [charts.forest(e), charts.flow(e), charts.distributions(e), charts.completeness(e)];
    const two = e.outcomes.slice(0, 2).map(({ scale }) => charts.interaction(e, { outcome: scale, factors: ["ageBand", "delivery"] }));
    writeFileSync(`${out}/${name}-${profile}.json`, JSON.stringify({ doc: reportDocument(e), each, whole, two }, null, 1));
  }
});
