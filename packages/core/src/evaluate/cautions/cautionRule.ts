import type { Caution, Evaluation, Outcome } from "../evaluation.ts";

/** What the rules look at: the evaluation before its cautions, and what only the children themselves can tell. */
export interface CautionContext {
  readonly evaluation: Omit<Evaluation, "cautions" | "deviations">;
  /** Children younger than the instrument was validated for. */
  readonly belowValidatedAge: number;
  readonly validatedFrom: number | null;
  /** Factors that the plan or the defaults name but that have one level in the data. */
  readonly oneLevelFactors: readonly string[];
  /** Columns in the data that group children (facilitator, site) without being analysed as clusters. */
  readonly clusterColumns: readonly string[];
}

type Finding = Pick<Caution, "scale" | "message" | "evidence">;

/** One rule: what it looks for and what it finds. */
export interface CautionRule {
  readonly code: string;
  readonly level: Caution["level"];
  readonly reference: string | null;
  readonly find: (context: CautionContext) => readonly Finding[];
}

/** A finding about the whole evaluation. */
export const whole = (message: string, evidence: Caution["evidence"]): readonly Finding[] => [{ scale: null, message, evidence }];

/** A finding for each outcome that calls for one. */
export const eachOutcome = (context: CautionContext, find: (outcome: Outcome) => Omit<Finding, "scale"> | null): readonly Finding[] =>
  context.evaluation.outcomes.flatMap((outcome) => {
    const finding = find(outcome);
    return finding === null ? [] : [{ scale: outcome.scale, ...finding }];
  });
