import type { Evaluation } from "@headway/core";
import type { Chart } from "../../src/charts/chart.ts";
import { releaseEvaluation } from "../../src/disclosure/releaseEvaluation.ts";
import { fixtures } from "../fixtures/fixtures.ts";
import { answeredProgrammes } from "./answeredProgrammes.ts";
import { chartMakers } from "./chartMakers.ts";

/** Charts that show more to those who may see the data. */
const INTERNAL: ReadonlySet<string> = new Set([
  "paired change",
  "distributions",
  "reliable change",
  "flow",
  "items",
  "completeness",
  "does it hold",
  "expected change",
  "subgroups",
  "comparison",
  "diagnostics",
]);

/** Charts of what only a programme with answers, subgroups or arms has. */
const OF_ANSWERS: ReadonlySet<string> = new Set([...INTERNAL, "forest", "interaction", "marginal change"]);

function casesOf(programmes: Readonly<Record<string, () => Evaluation>>, kinds: (kind: string) => boolean): ChartCase[] {
  return Object.entries(programmes).flatMap(([name, build]) => {
    const evaluation = build();
    const shared = releaseEvaluation(evaluation);
    const internal = releaseEvaluation(evaluation, { profile: "internal" });
    return Object.entries(chartMakers)
      .filter(([kind]) => kinds(kind))
      .flatMap(([kind, make]) => [
        { name: `${kind}, ${name}`, chart: make(shared) },
        ...(INTERNAL.has(kind) ? [{ name: `${kind}, ${name}, internal`, chart: make(internal) }] : []),
      ]);
  });
}

interface ChartCase {
  readonly name: string;
  readonly chart: Chart;
}

/** Charts that are the same in every word and mark stand for one another. */
function distinct(cases: readonly ChartCase[]): readonly ChartCase[] {
  const first = new Map<string, ChartCase>();
  for (const one of cases) {
    const key = JSON.stringify(one.chart);
    if (!first.has(key)) first.set(key, one);
  }
  return [...first.values()];
}

/** Every chart of every invented evaluation, each that looks otherwise than the others. */
export const chartCases: readonly ChartCase[] = distinct([
  ...casesOf(fixtures, () => true),
  ...casesOf(answeredProgrammes, (kind) => OF_ANSWERS.has(kind)),
]);
