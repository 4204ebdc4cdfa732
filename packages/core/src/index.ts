// The public API of @headway/core, by hand: from raw answers to the Evaluation.

// Evaluation: what crosses from numbers to words

export type {
  AdjustedDifference,
  AgeSlope,
  Ancova,
  AnovaOfChange,
  AnovaTerm,
  ArmFlow,
  BaselineDifference,
  Bootstrap,
  Caution,
  ChangeDifference,
  Clustering,
  Comparison,
  Contrast,
  Description,
  Deviation,
  Diagnostics,
  Dropped,
  Effect,
  Evaluation,
  EvidenceStandard,
  ExpectedChange,
  FittedModel,
  Grouping,
  Interval,
  MarginalMeansTable,
  Measure,
  Missing,
  MixedAnova,
  Outcome,
  Precision,
  ReliableChange,
  Responses,
  SensitivityRow,
  SimpleEffect,
  Subgroup,
  ThresholdCrossing,
  Verdict,
} from "./evaluate/evaluation.ts";
export { evaluationSchema, SCHEMA_VERSION } from "./evaluate/evaluation.ts";
export { NO_ITEM_ANSWERS } from "./evaluate/measure/noItemAnswers.ts";

// Reading: files in, children out

export { type CheckReport, checkSummary, type ScaleCheck } from "./ingest/checkSummary.ts";
export type { ColumnMeaning, Ledger, LedgerEntry } from "./ingest/ledger.ts";
export { type DuplicatePolicy, defaultLimits, type ReadLimits, type ReadOptions } from "./ingest/readOptions.ts";
export { ReadOptionsError } from "./ingest/readOptionsError.ts";
export { readOutcomes as readOutcomesFromBytes } from "./ingest/readOutcomes.ts";
export { type Dialect, type LenientRecord, lenientRecords, type RecordProblem } from "./ingest/records/lenientRecords.ts";
export type { DataInput, DataInputs } from "./ingest/source.ts";
export { DataRefusedError, type Issue, type Severity } from "./issues/issue.ts";
export type { Child, InputFile, Outcomes, Wave } from "./outcomes.ts";

// Counted children: a programme of any size in one row for each distinct child

export { collapseChildren } from "./collapse/collapseChildren.ts";

// Questionnaires and scores

export { type EvaluateOptions, type EvaluateProgress, evaluate } from "./evaluate/evaluate.ts";
export { type EvaluateByOptions, evaluateBy } from "./evaluate/evaluateBy.ts";
export { type EvaluationBy, evaluationBySchema } from "./evaluate/evaluationBy.ts";
// the analysis: plan and evaluation
export type { Override } from "./evaluate/planned/deviations.ts";
export { instrumentCatalog } from "./instrument/catalog/catalog.ts";
export { eaq30 } from "./instrument/catalog/eaq-30.ts";
export { facilitatorSurvey, facilitatorSurveyWith } from "./instrument/catalog/facilitator-survey.ts";
export { defineInstrument, type InstrumentDefinition } from "./instrument/defineInstrument.ts";
export type { Direction, Instrument, Scale, ScoringRule, Source } from "./instrument/instrument.ts";
export { instrumentById } from "./instrument/instrumentById.ts";
export { InstrumentError } from "./instrument/instrumentError.ts";
export { instrumentSchema } from "./instrument/instrumentSchema.ts";
export { type AnalysisPlan, type AnalysisPlanInput, analysisPlanSchema, PlanError, resolvePlan } from "./plan/analysisPlan.ts";
export { scoreResponses } from "./score/scoreResponses.ts";
export { type ScaleScore, scoreScale } from "./score/scoreScale.ts";
export { VERSION } from "./version.ts";

// Invented programmes: no child is in them

export type { SimulatedScale } from "./simulate/simulatedScales.ts";
export { SimulateError } from "./simulate/simulateError.ts";
export {
  type NumericSimulateOption,
  type SimulatedLayout,
  type SimulateOptions,
  simulationChoices,
  simulationDefaults,
} from "./simulate/simulateOptions.ts";
export {
  type SimulatedFile,
  type SimulatedOddity,
  type SimulatedProgramme,
  simulateProgramme,
} from "./simulate/simulateProgramme.ts";
