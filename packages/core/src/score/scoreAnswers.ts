import type { Instrument, Scale } from "../instrument/instrument.ts";
import type { AnswerTable } from "./answerTable.ts";
import { itemPlaces, scoreOf } from "./scoreScale.ts";
import type { ScoreTable } from "./scoreTable.ts";

/** A column of a score table and how it is scored. */
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
 * Scores every scale of many records, as `scoreResponses` does of one.
 *
 * @param records indexes of the records
 * @param instrument the questionnaire
 * @param answers their answers
 * @param scores gets their scores
 */
export function scoreAnswers(records: Iterable<number>, instrument: Instrument, answers: AnswerTable, scores: ScoreTable): void {
  const scorers = instrument.scales.map((scale, column) => scorerOf(scale, column, instrument, answers, scores));
  for (const record of records) for (const score of scorers) score(record);
}
