// Evaluation: what crosses from numbers to words

export type {
  Ancova,
  AnovaOfChange,
  AnovaTerm,
  Caution,
  Contrast,
  Description,
  Dropped,
  Effect,
  Evaluation,
  Interval,
  MarginalMeansTable,
  MixedAnova,
  Outcome,
  ReliableChange,
} from "./evaluate/evaluation.ts";
export { evaluationSchema, SCHEMA_VERSION } from "./evaluate/evaluation.ts";
