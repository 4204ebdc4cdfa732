import type { AnovaTerm, Contrast, Description, Effect, Evaluation, MarginalMeansTable, Outcome } from "@headway/core";

/** Fields whose numbers count no child and come from no child: they pass as they are. */
type Open =
  | "plan"
  | "instrument"
  | "range"
  | "interval"
  | "partialEtaSquaredInterval"
  | "evidence"
  | "criterion"
  | "cutoff"
  | "items"
  | "samples"
  | "imputations"
  | "seed"
  | "power"
  | "alpha"
  | "priorScale"
  | "requiredN"
  | "benchmark"
  | "level";

/** A result in which any number may have been withheld: null stands for it. */
export type Released<T> = T extends number
  ? T | null
  : T extends readonly (infer Item)[]
    ? readonly Released<Item>[]
    : T extends object
      ? { readonly [Key in keyof T]: Key extends Open ? (T[Key] extends readonly unknown[] ? Released<T[Key]> : T[Key]) : Released<T[Key]> }
      : T;

/** Who may see what: `share` hides what could point to a child, `internal` is for those who may see the data. */
export type Profile = "share" | "internal";

/** One thing that was withheld. */
export interface Suppression {
  /** What it is, as a code for which the catalogue of texts has words. */
  readonly what:
    | "single_values"
    | "file_sizes"
    | "flow_reasons"
    | "flow_steps"
    | "levels"
    | "staff"
    | "combinations"
    | "data_problems"
    | "outcome"
    | "reliable_change"
    | "all_before"
    | "all_after"
    | "spread"
    | "arms"
    | "losses"
    | "left"
    | "beside_others";
  /** Scale or factor ids that it is about; empty where it is about the whole. */
  readonly about: readonly string[];
  /** Why, as a code. */
  readonly reason: "small-count" | "could-point" | "protects-another" | "single-values" | "too-precise" | "names-people" | "tells-the-file";
}

/** How the evaluation was released. */
export interface Release {
  readonly profile: Profile;
  /** Counts below it are withheld. */
  readonly threshold: number;
  readonly suppressed: readonly Suppression[];
}

/** Children with scores from one value to another, inclusive. */
export interface ScoreRange {
  readonly from: number;
  readonly to: number;
  readonly n: number;
}

type EvaluationOutcome = Released<Evaluation["outcomes"][number]>;

/** One outcome as it may be shown. */
export interface ReleasedOutcome extends Omit<EvaluationOutcome, "n" | "pairs"> {
  /** How many children had each pair of scores; empty where single pairs are withheld. */
  readonly pairs: readonly Outcome["pairs"][number][];
  /** Decimals that points of the scale are written with. */
  readonly decimals: 1 | 2;
  /** Children with both scores; null where too few to show anything of them. */
  readonly n: number | null;
  /** The scores in ranges that hold enough children; empty where none does. */
  readonly ranges: { readonly pre: readonly ScoreRange[]; readonly post: readonly ScoreRange[] };
  /** Children whose score rose, stayed and fell; null where too few. */
  readonly moves: { readonly higher: number | null; readonly same: number | null; readonly lower: number | null };
}

/** An evaluation as it may be shown, with a list of what was withheld. */
export interface ReleasedEvaluation extends Omit<Released<Evaluation>, "outcomes"> {
  readonly release: Release;
  readonly outcomes: readonly ReleasedOutcome[];
}

export type ReleasedTerm = Released<AnovaTerm>;
export type ReleasedContrast = Released<Contrast>;
export type ReleasedMeans = Released<MarginalMeansTable>;
export type ReleasedDescription = Released<Description>;
export type ReleasedEffect = Released<Effect>;
