// Results as a table that you can filter, sort, derive from and write as CSV, with arquero's verbs.
// Data: examples/data/sample-programme.csv, an invented programme of 318 children (scripts/make-sample.mjs).
// Run: node examples/explore-with-arquero.mjs
import { fileURLToPath } from "node:url";
import { outcomesTable, participantsTable, releaseEvaluation, toArquero } from "@headway/report";
import { evaluate, readOutcomes } from "headway";

// for one's own eyes: without the profile, small groups would be withheld
const whole = evaluate(await readOutcomes(fileURLToPath(new URL("data/sample-programme.csv", import.meta.url))));
const evaluation = releaseEvaluation(whole, { profile: "internal" });

const outcomes = await outcomesTable(evaluation);
const largest = outcomes
  .filter((row) => row.p_adjusted < 0.01)
  .derive({ percent_of_sd: (row) => Math.round((100 * row.change) / row.before_sd) })
  .orderby("percent_of_sd")
  .select("outcome", "n", "percent_of_sd");
console.log(largest.toCSV());

const participants = await toArquero(participantsTable(evaluation));
console.log(
  participants
    .filter((row) => row.factor === "Site" && row.before !== null)
    .select("level", "before", "after")
    .toCSV()
    .trimEnd(),
);
