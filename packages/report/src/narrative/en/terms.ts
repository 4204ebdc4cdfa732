import { adjustmentName } from "./adjustments.ts";
import { deviationInWords } from "./deviations.ts";
import { givenWords } from "./givenWords.ts";
import { labels } from "./labels.ts";
import { methodInWords } from "./methodNames.ts";
import { ofPeople } from "./ofPeople.ts";
import { partInWords } from "./part.ts";
import { countPeople, peopleOf } from "./people.ts";
import { problemInWords } from "./problems.ts";
import { reasonInWords } from "./reasons.ts";
import { shareInWords } from "./share.ts";

/** Names that text, tables and charts share: nouns for people, methods, reasons and shares. */
export interface Terms {
  readonly labels: typeof labels;
  readonly peopleOf: typeof peopleOf;
  readonly countPeople: typeof countPeople;
  readonly ofPeople: typeof ofPeople;
  readonly shareInWords: typeof shareInWords;
  readonly partInWords: typeof partInWords;
  readonly methodInWords: typeof methodInWords;
  readonly adjustmentName: typeof adjustmentName;
  readonly reasonInWords: typeof reasonInWords;
  readonly givenWords: typeof givenWords;
  readonly problemInWords: typeof problemInWords;
  readonly deviationInWords: typeof deviationInWords;
}

/** The names in English. */
export const terms: Terms = {
  labels,
  peopleOf,
  countPeople,
  ofPeople,
  shareInWords,
  partInWords,
  methodInWords,
  adjustmentName,
  reasonInWords,
  givenWords,
  problemInWords,
  deviationInWords,
};
