// The public API of Headway, by hand: what most people import.

export {
  type AnalysisPlan,
  type AnalysisPlanInput,
  type Child,
  collapseChildren,
  DataRefusedError,
  defineInstrument,
  type Evaluation,
  type EvaluationBy,
  evaluate,
  evaluateBy,
  evaluationSchema,
  type Instrument,
  InstrumentError,
  type Issue,
  instrumentById,
  type Outcome,
  type Outcomes,
  PlanError,
  resolvePlan,
  type SimulatedProgramme,
  type SimulateOptions,
  simulateProgramme,
} from "@headway/core";
export { type OutcomesSource, type ReadOptions, readOutcomes } from "@headway/core/node";
export { buildReport, type Chart, charts, type Report, type ReportOptions } from "@headway/report";
