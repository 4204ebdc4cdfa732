import type { Instrument, Scale } from "../instrument/instrument.ts";
import type { AnswerTable } from "./answerTable.ts";
import { itemPlaces, scoreOf } from "./scoreScale.ts";
import type { ScoreTable } from "./scoreTable.ts";

/** Scores one scale of the record at an index. */
type Scorer = (record: number) => void;

function scorerOf(scale: Scale, column: number, instrument: Instrument, answers: AnswerTable, scores: ScoreTable): Scorer {
  const { minimum, maximum } = instrument.range;
  const places = itemPlaces(scale, instrument.items);
  return (record) => {
    let sum = 0;
    let answered = 0;
    for (const { index, reversed } of places) {
      const answer = answers.get(record, index);
      if (answer === null) continue;
      sum += reversed ? minimum + maximum - answer : answer;
      answered += 1;
    }
    scores.set(record, column, scoreOf(sum, answered, places.length, instrument.scoring));
  };
}

/**
 * Makes the function that scores every scale of one of many records, as `scoreResponses` does of one list of answers.
 *
 * @param instrument the questionnaire
 * @param answers the records' answers
 * @param scores gets their scores
 * @returns scores the record at an index
 */
export function answerScorer(instrument: Instrument, answers: AnswerTable, scores: ScoreTable): (record: number) => void {
  const scorers = instrument.scales.map((scale, column) => scorerOf(scale, column, instrument, answers, scores));
  return (record) => {
    for (const score of scorers) score(record);
  };
}
