import { instrumentById } from "../../src/instrument/instrumentById.ts";
import type { Child, Outcomes, Wave } from "../../src/outcomes.ts";
import { scoreResponses } from "../../src/score/scoreResponses.ts";
import { generator, outcomesOf } from "./outcomesFixture.ts";

const LEVELS: Readonly<Record<string, readonly string[]>> = {
  referral: ["Anxiety", "Bereavement", "Bullying"],
  delivery: ["Group", "One-to-one"],
  facilitator: ["F1", "F2", "F3", "F4"],
  site: ["North", "South"],
};

/**
 * Children who answered the items, with gaps, missing waves and missing facts; some of them alike.
 *
 * @param n children
 * @param seed start of the random numbers
 * @param kinds how many different children there are; the fewer, the more are alike
 */
export function answeredProgramme(n: number, seed: number, kinds: number = n): Outcomes {
  const random = generator(seed);
  const pick = <Value>(values: readonly Value[]): Value => values[Math.floor(random() * values.length)]!;
  const instrument = instrumentById("eaq-30");
  const gaps = pick([0, 0.02, 0.3]);
  const wave = (shift: number): Wave | null => {
    if (random() < 0.12) return null;
    const ability = random() + shift;
    const responses = instrument.items.map(() =>
      random() < gaps ? null : Math.max(1, Math.min(3, Math.round(1 + ability + random() * 1.4 - 0.7))),
    );
    return { responses, scores: scoreResponses(responses, instrument), line: 2 };
  };
  const child = (): Child => ({
    factors: new Map(Object.entries(LEVELS).flatMap(([id, levels]) => (random() < 0.05 ? [] : [[id, pick(levels)] as const]))),
    age: random() < 0.05 ? null : pick([5, 7, 9.25, 10, 11, 12.5, 14, 16]),
    pre: wave(0),
    post: wave(0.3),
    count: 1,
  });
  const different = Array.from({ length: kinds }, child);
  const children = Array.from({ length: n }, () => ({ ...pick(different) }));
  return { ...outcomesOf([]), children, levels: new Map(Object.entries(LEVELS)) };
}
