// Reads one file in a process of its own, after a build: node readHostile.mjs FILE
// Prints JSON: number of children, or null with the refusal's codes; codes of warnings.
import { checkSummary, DataRefusedError } from "../../packages/core/dist/index.js";
import { readOutcomes } from "../../packages/core/dist/node.js";

const codesOf = (issues) => [...new Set(issues.map(({ code }) => code))];

async function reading(path) {
  try {
    const outcomes = await readOutcomes(path);
    checkSummary(outcomes);
    return { children: outcomes.children.length, codes: codesOf(outcomes.issues) };
  } catch (error) {
    if (!(error instanceof DataRefusedError)) throw error;
    return { children: null, codes: codesOf(error.issues.filter(({ severity }) => severity === "error")) };
  }
}

process.stdout.write(JSON.stringify(await reading(process.argv[2])));
