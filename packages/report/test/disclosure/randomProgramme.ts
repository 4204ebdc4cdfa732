import { type AnalysisPlan, type Evaluation, eaq30, evaluate, type Outcomes, resolvePlan, scoreScale } from "@headway/core";
import { randomGenerator } from "@headway/stats";

type Child = Outcomes["children"][number];

/** Two of the questionnaire's scales: enough for an attack, and quick. */
const INSTRUMENT = { ...eaq30, scales: eaq30.scales.slice(0, 2) };

const FACTORS: Readonly<Record<string, readonly string[]>> = {
  referral: ["Anxiety", "Bereavement", "Bullying", "Exclusion risk", "Other"],
  delivery: ["Group", "One-to-one"],
  site: ["North", "South", "East", "West"],
  facilitator: ["Alex Archer", "Billie Baker", "Chris Carter"],
};

/** Made-up children of a made-up programme: uneven groups, some of them tiny, gaps, and children who left. */
export function randomProgramme(seed: number): Outcomes {
  const generator = randomGenerator(seed);
  const random = (): number => generator.nextBits() / 2 ** 32;
  const chance = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  const [gaps, left, unknown, answered] = [chance([0, 0.01, 0.2]), chance([0, 0.03, 0.1, 0.4]), chance([0, 0.02, 0.2]), random() < 0.5];
  const used = Object.entries(FACTORS).filter(() => random() < 0.7);
  // the later levels are rarer
  const level = (levels: readonly string[]): string => levels[Math.floor(random() ** 2.5 * levels.length)]!;
  const scoresOf = (responses: readonly (number | null)[]) =>
    new Map(INSTRUMENT.scales.map((scale) => [scale.id, scoreScale(responses, scale, INSTRUMENT, INSTRUMENT.scoring).score]));
  const wave = (shift: number): Child["pre"] => {
    if (random() < left) return null;
    const mood = random() + shift;
    const answers = INSTRUMENT.items.map(() =>
      random() < gaps ? null : Math.max(1, Math.min(3, Math.round(1 + mood + random() * 1.4 - 0.7))),
    );
    return { responses: answered ? answers : null, scores: scoresOf(answers), line: 2 };
  };
  const child = (): Child => ({
    factors: new Map(used.flatMap(([id, levels]) => (random() < unknown ? [] : [[id, level(levels)] as const]))),
    age: random() < unknown ? null : 5 + Math.floor(random() * 12),
    pre: wave(0),
    post: wave(0.3),
    count: 1,
  });
  const n = chance([6, 12, 19, 30, 45, 70, 110, 180, 300]) + Math.floor(random() * 9);
  const children = Array.from({ length: n }, child);
  const held = (id: string, levels: readonly string[]): string[] =>
    levels.filter((one) => children.some(({ factors }) => factors.get(id) === one));
  return {
    instrument: INSTRUMENT,
    children,
    levels: new Map(used.map(([id, levels]) => [id, held(id, levels)])),
    issues: [],
    ledger: { columns: [], entries: [] },
    inputs: [{ name: "answers.csv", bytes: 1, rows: n, sha256: "0".repeat(64) }],
    rowsNotUsed: new Map(),
  };
}

const evaluations = new Map<number, Evaluation>();

/** Its evaluation, with a cut-off, without what is slow and counts nobody; made once for each seed. */
export function randomEvaluation(seed: number): Evaluation {
  const evaluation = evaluations.get(seed) ?? evaluated(seed);
  evaluations.set(seed, evaluation);
  return evaluation;
}

function evaluated(seed: number): Evaluation {
  const plan: Partial<AnalysisPlan> = {
    bootstrapSamples: 0,
    imputations: 0,
    cutoffs: seed % 2 === 0 ? { DE: { value: 14, source: "made up" } } : {},
    reliability: seed % 3 === 0 ? { DE: { value: 0.8, source: "made up" } } : {},
  };
  return evaluate(randomProgramme(seed), { plan: resolvePlan(plan) });
}
