/** Whether a higher score is the hoped-for direction; "unordered" scales are never called better or worse. */
export type Direction = "higher-is-better" | "lower-is-better" | "unordered";

/** A work that a choice rests on. */
export interface Source {
  readonly text: string;
  readonly doi: string | null;
}

/** One scale of an instrument. */
export interface Scale {
  readonly id: string;
  readonly title: string;
  /** Item ids, in questionnaire order. */
  readonly items: readonly string[];
  /** Those of `items` that are scored minimum + maximum - answer. */
  readonly reversed: readonly string[];
  readonly direction: Direction;
  /** What a high score means, in a few words. */
  readonly highMeans: string;
}

/** How answers become a score. */
export interface ScoringRule {
  /** "sum" adds the answers, "mean" averages them. */
  readonly method: "sum" | "mean";
  /** Smallest share of a scale's items that must be answered; missing ones take the child's own mean on the scale. */
  readonly minimumAnswered: number;
}

/** How a file's columns name the items and the child or facilitator. */
export interface ItemNaming {
  /** Folded words that stand for this questionnaire in a column name, such as `eaq`. */
  readonly prefixes: readonly string[];
  /** Whether the items are known by their number (1 is the first of `items`). */
  readonly numbered: boolean;
  /** Folded column name (letters and digits only, timepoint removed) to item id. */
  readonly names: ReadonlyMap<string, string>;
}

/** What stands for "no answer" in a file. */
export interface MissingAnswers {
  /** Texts, compared without case. */
  readonly tokens: readonly string[];
  /** Numbers, where they lie outside the range of answers. */
  readonly codes: readonly number[];
}

/** A questionnaire as the software knows it: item numbers and keys, never item wording. */
export interface Instrument {
  readonly id: string;
  readonly title: string;
  readonly citation: Source;
  /** Who answers: "child" or "facilitator". */
  readonly respondent: "child" | "facilitator";
  /** Item ids in questionnaire order. */
  readonly items: readonly string[];
  readonly range: { readonly minimum: number; readonly maximum: number };
  /** Answer words to value, compared without case and repeated spaces. */
  readonly answerWords: ReadonlyMap<string, number>;
  readonly scales: readonly Scale[];
  /** Ids of the scales that the programme declares primary. */
  readonly primary: readonly string[];
  readonly scoring: ScoringRule;
  /** Youngest and oldest age in years for which the instrument was validated; null where not stated. */
  readonly validatedAges: { readonly minimum: number; readonly maximum: number } | null;
  readonly naming: ItemNaming;
  readonly missing: MissingAnswers;
}
