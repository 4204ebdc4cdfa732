export type { Chart, ChartKind, ChartLayer, ChartSpec, ChartTable, OutcomeChoice } from "./chart.ts";
export { type FactorChoice, interaction } from "./interaction/interaction.ts";
export { pairedChange } from "./pairedChange/pairedChange.ts";
export { UnknownOutcomeError } from "./words/outcomeWords.ts";
