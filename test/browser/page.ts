import { evaluate, readOutcomesFromBytes } from "@headway/core";
import { forest } from "@headway/report/charts";

/** What a page does with a file that somebody chose: nothing leaves it. */
async function run(csv: string): Promise<{ readonly evaluation: string; readonly chart: string }> {
  const evaluation = evaluate(await readOutcomesFromBytes({ name: "data.csv", data: new TextEncoder().encode(csv) }));
  return { evaluation: JSON.stringify(evaluation), chart: JSON.stringify(forest(evaluation).spec) };
}

Object.assign(globalThis, { headway: { run } });
