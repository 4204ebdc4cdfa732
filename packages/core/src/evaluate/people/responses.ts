import type { Instrument } from "../../instrument/instrument.ts";
import type { Child, Outcomes } from "../../outcomes.ts";
import { NO_ITEM_ANSWERS } from "../measure/noItemAnswers.ts";
import type { Responses } from "../schema/responses.ts";
import { countOf } from "../table/countOf.ts";

type Answers = readonly (number | null)[];

interface CountedAnswers {
  readonly answers: Answers;
  readonly count: number;
}

const NOBODY = "no child answered every item";

/** Whether one answer to every item says the one thing here and the opposite there. */
function contradictsItself({ scales, items }: Instrument): boolean {
  const reversed = new Set(scales.flatMap((scale) => scale.reversed));
  return reversed.size > 0 && items.some((item) => !reversed.has(item));
}

function answersAt(children: readonly Child[], wave: "pre" | "post"): CountedAnswers[] {
  return children.flatMap(({ [wave]: there, count }) =>
    there?.responses?.some((answer) => answer !== null) === true ? [{ answers: there.responses, count }] : [],
  );
}

function responsesAt({ children, instrument }: Outcomes, wave: "pre" | "post"): Responses {
  const answered = answersAt(children, wave);
  const n = countOf(answered);
  const full = answered.filter(({ answers }) => instrument.items.every((_, at) => (answers[at] ?? null) !== null));
  const complete = countOf(full);
  const straight = countOf(full.filter(({ answers }) => answers.every((answer) => answer === answers[0])));
  const given = answered.reduce((sum, { answers, count }) => sum + count * answers.filter((answer) => answer !== null).length, 0);
  const of = n * instrument.items.length;
  const single = instrument.items.length < 2;
  const reason = n === 0 ? NO_ITEM_ANSWERS : null;
  return {
    n,
    complete,
    answers: { given, of, share: of === 0 ? null : given / of },
    straightLining: {
      n: single ? 0 : straight,
      of: single ? 0 : complete,
      share: single || complete === 0 ? null : straight / complete,
      contradicts: contradictsItself(instrument),
      reason: single ? "a questionnaire of one item has one answer" : complete === 0 ? (reason ?? NOBODY) : null,
    },
    reason,
  };
}

/**
 * How the whole questionnaire was answered before and after: gaps, and the same answer to every item.
 *
 * @param outcomes what was read
 */
export function responsesOf(outcomes: Outcomes): { readonly pre: Responses; readonly post: Responses } {
  return { pre: responsesAt(outcomes, "pre"), post: responsesAt(outcomes, "post") };
}
