export type { Chart, ChartKind, ChartLayer, ChartSpec, ChartTable, OutcomeChoice } from "./chart.ts";
export { pairedChange } from "./pairedChange/pairedChange.ts";
