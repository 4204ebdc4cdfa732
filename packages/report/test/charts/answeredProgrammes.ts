import { type Child, type Evaluation, eaq30, evaluate, type Outcomes, scoreResponses, type Wave } from "@headway/core";
import { generator } from "../../../core/test/evaluate/outcomesFixture.ts";
import { eachOnce } from "../eachOnce.ts";
import { HOSTILE_NAMES } from "../fixtures/fixtures.ts";

/** What is odd about an invented programme of which every answer is known. */
interface Oddness {
  readonly children: number;
  readonly referrals?: readonly string[];
  readonly deliveries?: readonly string[];
  readonly sameAnswers?: boolean;
  readonly arms?: readonly [programme: string, comparison: string, ...programmes: string[]];
  /** What is otherwise with a child. */
  readonly child?: (child: Child, at: number) => Child;
}

/** Evaluates an invented programme of which every answer is known. */
export function programme({
  children,
  referrals = ["Anxiety", "Bereavement"],
  deliveries = ["Group", "One-to-one"],
  child = (one) => one,
  ...odd
}: Oddness): Evaluation {
  const random = generator(children);
  const answer = (gain: number): number | null => {
    if (odd.sameAnswers) return 2;
    if (random() < 0.02) return null;
    return Math.min(3, 1 + Math.floor(random() * 3 + gain));
  };
  const wave = (gain: number): Wave => {
    const responses = eaq30.items.map(() => answer(gain));
    return { responses, scores: scoreResponses(responses, eaq30), line: 2 };
  };
  const made = Array.from({ length: children }, (_, at): Child => {
    const arm = odd.arms?.[at % odd.arms.length];
    const one: Child = {
      factors: new Map([
        ["referral", referrals[at % referrals.length]!],
        ["delivery", deliveries[Math.floor(at / 3) % deliveries.length]!],
        ...(arm === undefined ? [] : [["arm", arm] as const]),
      ]),
      age: null,
      pre: wave(0),
      post: random() < 0.1 ? null : wave(at % 2 === 0 ? 0.5 : 0),
      count: 1,
    };
    return child(one, at);
  });
  const ids = ["referral", "delivery", ...(odd.arms === undefined ? [] : ["arm"])];
  const outcomes: Outcomes = {
    instrument: eaq30,
    children: made,
    levels: new Map(ids.map((id) => [id, [...new Set(made.flatMap((child) => child.factors.get(id) ?? []))].sort()])),
    issues: [],
    ledger: { columns: [], entries: [] },
    inputs: [{ name: "answers.csv", bytes: 1, rows: children, sha256: "0".repeat(64) }],
    rowsNotUsed: new Map(),
  };
  const arm = odd.arms === undefined ? {} : { design: "comparison" as const, arm: { factor: "arm", comparison: odd.arms[1] } };
  return evaluate(outcomes, {
    plan: {
      factors: ["referral", "delivery"],
      subgroups: ["delivery"],
      bootstrapSamples: 0,
      imputations: 0,
      populationMean: { DE: { value: 14, source: "invented" } },
      ...arm,
    },
  });
}

/** Programmes with answers to items, subgroups and arms, which the rough fixtures do not have; each evaluated once. */
export const answeredProgrammes = eachOnce({
  "answers of 160 children": (): Evaluation => programme({ children: 160 }),
  "answers of one child": (): Evaluation => programme({ children: 1 }),
  "answers of few children": (): Evaluation => programme({ children: 12 }),
  "answers with one level": (): Evaluation => programme({ children: 60, referrals: ["Anxiety"], deliveries: ["Group"] }),
  "answers with twelve levels": (): Evaluation =>
    programme({ children: 240, referrals: Array.from({ length: 12 }, (_, i) => `Referral reason number ${i + 1}`) }),
  "answers with hostile names": (): Evaluation =>
    programme({ children: 200, referrals: HOSTILE_NAMES, deliveries: ["מפגש קבוצתי", "Einzeln"] }),
  "answers that are all the same": (): Evaluation => programme({ children: 60, sameAnswers: true }),
  "two arms": (): Evaluation => programme({ children: 160, arms: ["Programme", "Waiting list"] }),
  "arms with hostile names": (): Evaluation => programme({ children: 160, arms: [HOSTILE_NAMES[4]!, HOSTILE_NAMES[6]!] }),
  "arms of few children": (): Evaluation => programme({ children: 14, arms: ["Programme", "Waiting list"] }),
} satisfies Record<string, () => Evaluation>);
