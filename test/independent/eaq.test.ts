import { eaq30, readOutcomesFromBytes, scoreResponses } from "@headway/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eaqScores } from "./eaq.ts";
import { near } from "./near.ts";

const answer = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 3 }) }, { weight: 1, arbitrary: fc.constant(null) });
const record = fc.array(answer, { minLength: 30, maxLength: 30 });

function compare(found: ReadonlyMap<string, number | null> | undefined, answers: readonly (number | null)[]): void {
  for (const [scale, expected] of Object.entries(eaqScores(answers))) {
    if (expected === null) expect(found?.get(scale)).toBeNull();
    else near(found?.get(scale), expected, 1e-12, scale);
  }
}

describe("EAQ-30 scores agree with the key written out, within 1e-12", () => {
  it("scored from answers", () => {
    fc.assert(
      fc.property(record, (answers) => {
        compare(scoreResponses(answers, eaq30), answers);
      }),
      { numRuns: 200 },
    );
  });

  it("scored from a file, before and after, each child with its own", async () => {
    const programme = fc
      .sample(fc.tuple(record, record), { numRuns: 60, seed: 30 })
      .filter((pair) => pair.every((one) => one.some((value) => value !== null)));
    const line = (id: number, wave: string, answers: readonly (number | null)[]): string =>
      [id, wave, ...answers.map((value) => value ?? "")].join(",");
    const header = `Child ID,Timepoint,${eaq30.items.map((item) => `eaq_${item}`).join(",")}`;
    const rows = programme.flatMap(([pre, post], id) => [line(id + 100, "pre", pre), line(id + 100, "post", post)]);
    const data = new TextEncoder().encode(`${[header, ...rows].join("\n")}\n`);
    const { children } = await readOutcomesFromBytes({ name: "programme.csv", data });
    expect(children).toHaveLength(programme.length);
    children.forEach(({ pre, post }, index) => {
      compare(pre?.scores, programme[index]![0]);
      compare(post?.scores, programme[index]![1]);
    });
  });
});
