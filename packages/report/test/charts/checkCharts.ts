import { expect } from "vitest";
import type { Chart } from "../../src/charts/chart.ts";
import type { ReleasedEvaluation } from "../../src/disclosure/released.ts";
import { chartTexts } from "../../src/narrative/en/charts.ts";
import { isFieldOf, isSignedFieldOf, namesIn, numbersIn, written, writtenWithSigns } from "../narrative/bound.ts";
import { CHART_BINDINGS, type Drawn } from "./chartBindings.ts";
import { FINDINGS } from "./chartFindings.ts";

/** The bounds of p values that are too near to 0 or 1 to be written. */
const COMMON = [0.001, 0.999];
/** Charts of all outcomes together. */
const OF_ALL: ReadonlySet<string> = new Set(["flow", "forest", "distributions", "completeness"]);
/** The kinds that have been checked with something drawn. */
export const drawn: Set<string> = new Set();

const isEmpty = ({ altText }: Chart): boolean => altText.startsWith("No chart: ");

/** The numbers of a chart's words that no field gave. */
function unbound({ chart, from }: Drawn, names: readonly string[]): readonly string[] {
  const { kind, title, subtitle, note, altText } = chart;
  const fields = numbersIn([from, COMMON]);
  return Object.entries({ title, subtitle, note, altText }).flatMap(([what, text]) => [
    ...written(text, names)
      .filter((token) => !isFieldOf(token, fields))
      .map((token) => `${kind} ${what}: ${token} in "${text}"`),
    ...writtenWithSigns(text, names)
      .filter((token) => !isSignedFieldOf(token, fields))
      .map((token) => `${kind} ${what}: sign of ${token} in "${text}"`),
  ]);
}

/** Checks the numbers and the finding of every chart of the first outcomes, among them one without a better end. */
export function checkCharts(evaluation: ReleasedEvaluation, name: string): void {
  const names = namesIn({ ...evaluation, schemaVersion: null, provenance: null });
  for (const [kind, bind] of Object.entries(CHART_BINDINGS)) {
    for (const outcome of evaluation.outcomes.slice(0, OF_ALL.has(kind) ? 1 : 4)) {
      const found = bind(evaluation, outcome, chartTexts);
      expect(found.chart.kind).toBe(kind);
      expect(unbound(found, names), name).toEqual([]);
      if (isEmpty(found.chart)) continue;
      drawn.add(kind);
      const { title } = found.chart;
      expect(title, `${name} ${outcome.scale} ${kind}`).toMatch(FINDINGS[found.chart.kind](evaluation, outcome, title));
    }
  }
}
