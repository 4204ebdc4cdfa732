export type { Chart, ChartKind, ChartLayer, ChartSpec, ChartTable, OutcomeChoice } from "./chart.ts";
export { distributions, type OutcomesChoice } from "./distributions/distributions.ts";
export { flow } from "./flow/flow.ts";
export { forest } from "./forest/forest.ts";
export { type FactorChoice, type InteractionChoice, interaction } from "./interaction/interaction.ts";
export { marginalChange } from "./marginalChange/marginalChange.ts";
export { pairedChange } from "./pairedChange/pairedChange.ts";
export { reliableChange } from "./reliableChange/reliableChange.ts";
export { UnknownOutcomeError } from "./words/outcomeWords.ts";
