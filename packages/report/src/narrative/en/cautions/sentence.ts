import type { ReleasedEvaluation } from "../../../disclosure/released.ts";
import { formatNumber } from "../../../format/number.ts";
import { numbers } from "../numbers.ts";
import type { People } from "../people.ts";

/** What a sentence may use: the caution's own evidence, read with a stated type. */
export interface CautionWords extends People {
  readonly evaluation: ReleasedEvaluation;
  readonly number: (key: string) => number;
  readonly word: (key: string) => string;
  readonly has: (key: string) => boolean;
}

type Say = (words: CautionWords) => string;

/** A caution in words, in parts, so that what is true of several outcomes is said once. */
export interface CautionSentence {
  /** What there is to be careful about, without its full stop. */
  readonly say: Say;
  /** The numbers of one outcome, which stand in brackets. */
  readonly detail?: Say;
  /** What follows from it: whole sentences. */
  readonly follows?: Say;
}

export const whole = (n: number): string => formatNumber(numbers, n, 0);
