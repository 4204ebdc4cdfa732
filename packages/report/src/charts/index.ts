// The public API of @headway/report/charts: a function for each kind of chart.
export type { Chart, ChartKind, ChartLayer, ChartSpec, ChartTable, OutcomeChoice } from "./chart.ts";
export { comparison } from "./comparison/comparison.ts";
export { completeness } from "./completeness/completeness.ts";
export { diagnostics } from "./diagnostics/diagnostics.ts";
export { distributions, type OutcomesChoice } from "./distributions/distributions.ts";
export { doesItHold } from "./doesItHold/doesItHold.ts";
export { expectedChange } from "./expectedChange/expectedChange.ts";
export { flow } from "./flow/flow.ts";
export { forest } from "./forest/forest.ts";
export { type FactorChoice, type InteractionChoice, interaction } from "./interaction/interaction.ts";
export { items } from "./items/items.ts";
export { marginalChange } from "./marginalChange/marginalChange.ts";
export { pairedChange } from "./pairedChange/pairedChange.ts";
export { reliableChange } from "./reliableChange/reliableChange.ts";
export { subgroups } from "./subgroups/subgroups.ts";
export { UnknownOutcomeError } from "./words/outcomeWords.ts";
