import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eaq30 } from "../../src/instrument/catalog/eaq-30.ts";
import { scoreResponses } from "../../src/score/scoreResponses.ts";
import { scoreScale } from "../../src/score/scoreScale.ts";

interface ScoringCase {
  readonly id: string;
  readonly data: { readonly responses: readonly (number | null)[] };
  readonly expected: Readonly<Record<string, { readonly score: number | null; readonly answered: number }>>;
}

const cases: readonly ScoringCase[] = JSON.parse(
  readFileSync(new URL("../../../../test/reference/eaq-scoring.json", import.meta.url), "utf8"),
).cases;
const answers = fc.array(fc.constantFrom<number | null>(1, 2, 3, null), { minLength: 30, maxLength: 30 });

describe("scoreScale", () => {
  for (const { id, data, expected } of cases) {
    it(`gives R's scores for ${id}`, () => {
      for (const scale of eaq30.scales) {
        const { score, answered } = scoreScale(data.responses, scale, eaq30, eaq30.scoring);
        expect(answered).toBe(expected[scale.id]?.answered);
        const reference = expected[scale.id]?.score ?? null;
        if (reference === null || score === null) expect(score).toBe(reference);
        else expect(Math.abs(score - reference)).toBeLessThanOrEqual(1e-12 * reference);
      }
    });
  }

  it("mirrors a scale's score within its range when every answer is turned round", () => {
    fc.assert(
      fc.property(answers, (responses) => {
        const turned = responses.map((answer) => (answer === null ? null : 4 - answer));
        const mirrored = scoreResponses(turned, eaq30);
        for (const scale of eaq30.scales) {
          const score = scoreResponses(responses, eaq30).get(scale.id) ?? null;
          if (score !== null) expect(mirrored.get(scale.id)).toBeCloseTo(4 * scale.items.length - score, 10);
        }
        // reversing twice changes nothing
        expect(turned.map((answer) => (answer === null ? null : 4 - answer))).toEqual(responses);
      }),
    );
  });

  it("stays between the lowest and the highest sum", () => {
    fc.assert(
      fc.property(answers, (responses) => {
        for (const scale of eaq30.scales) {
          const { score } = scoreScale(responses, scale, eaq30, eaq30.scoring);
          if (score === null) continue;
          expect(score).toBeGreaterThanOrEqual(scale.items.length - 1e-9);
          expect(score).toBeLessThanOrEqual(3 * scale.items.length + 1e-9);
        }
      }),
    );
  });

  it("averages where the rule says mean", () => {
    const rule = { method: "mean", minimumAnswered: 0.5 } as const;
    const scale = eaq30.scales.find(({ id }) => id === "AE")!;
    const responses = eaq30.items.map((item) => (scale.items.includes(item) ? 2 : null));
    expect(scoreScale(responses, scale, eaq30, rule)).toEqual({ score: 2, answered: 5 });
  });
});
