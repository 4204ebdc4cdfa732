// Your own questionnaire: define it once, as JSON or in code, and everything that works for the EAQ-30 works for it.
// Data: examples/data/my-week.csv and my-week.json, an invented club of 48 children (scripts/make-my-week.mjs).
// Run: node examples/own-instrument.mjs
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { defineInstrument, evaluate, InstrumentError, readOutcomes } from "headway";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const definition = JSON.parse(readFileSync(here("data/my-week.json"), "utf8"));
const myWeek = defineInstrument(definition);

const outcomes = await readOutcomes(here("data/my-week.csv"), { instrument: myWeek });
for (const { message } of outcomes.issues) console.log(message);
const { outcomes: scales } = evaluate(outcomes);
for (const { title, n, pairedT } of scales) console.log(`${title}: ${pairedT.estimate.toFixed(2)} on a scale from 0 to 4, n = ${n}`);

try {
  defineInstrument({ ...definition, range: { minimum: 1, maximum: 4 }, primary: ["calm"] });
} catch (error) {
  if (error instanceof InstrumentError) console.log(error.message);
}
