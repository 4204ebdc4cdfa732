import type { Chart } from "../../src/charts/chart.ts";
import * as charts from "../../src/charts/index.ts";
import type { EvaluationToShow } from "../../src/disclosure/releaseEvaluation.ts";

/** Every chart with the options that change what it shows. */
export const chartMakers: Readonly<Record<string, (evaluation: EvaluationToShow) => Chart>> = {
  "paired change": (evaluation) => charts.pairedChange(evaluation, { outcome: "DE" }),
  "paired change of an unordered scale": (evaluation) => charts.pairedChange(evaluation, { outcome: "BA" }),
  interaction: (evaluation) => charts.interaction(evaluation, { outcome: "DE" }),
  "interaction of one factor": (evaluation) => charts.interaction(evaluation, { outcome: "VS", factor: "delivery" }),
  "interaction of two factors": (evaluation) => charts.interaction(evaluation, { outcome: "VS", factors: ["ageBand", "delivery"] }),
  "interaction of a factor with many levels": (evaluation) =>
    charts.interaction(evaluation, { outcome: "DE", factors: ["delivery", "referral"] }),
  "marginal change": (evaluation) => charts.marginalChange(evaluation, { outcome: "NHE" }),
  "marginal change of an unordered scale": (evaluation) => charts.marginalChange(evaluation, { outcome: "BA" }),
  forest: (evaluation) => charts.forest(evaluation),
  distributions: (evaluation) => charts.distributions(evaluation),
  "distributions of one scale": (evaluation) => charts.distributions(evaluation, { outcomes: ["VS"] }),
  "reliable change": (evaluation) => charts.reliableChange(evaluation, { outcome: "DE" }),
  "reliable change of an unordered scale": (evaluation) => charts.reliableChange(evaluation, { outcome: "BA" }),
  flow: (evaluation) => charts.flow(evaluation),
  items: (evaluation) => charts.items(evaluation, { outcome: "DE" }),
  completeness: (evaluation) => charts.completeness(evaluation),
  "completeness of one scale": (evaluation) => charts.completeness(evaluation, { outcomes: ["VS"] }),
  "does it hold": (evaluation) => charts.doesItHold(evaluation, { outcome: "DE" }),
  "expected change": (evaluation) => charts.expectedChange(evaluation, { outcome: "DE" }),
  "expected change of an unordered scale": (evaluation) => charts.expectedChange(evaluation, { outcome: "BA" }),
  subgroups: (evaluation) => charts.subgroups(evaluation, { outcome: "DE" }),
  comparison: (evaluation) => charts.comparison(evaluation, { outcome: "DE" }),
  diagnostics: (evaluation) => charts.diagnostics(evaluation, { outcome: "DE" }),
};
