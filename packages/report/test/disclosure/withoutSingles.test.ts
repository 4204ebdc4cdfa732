import { type Evaluation, evaluationSchema } from "@headway/core";
import { describe, expect, it } from "vitest";
import { withoutSingles } from "../../src/disclosure/withoutSingles.ts";
import { fixtures } from "../fixtures/fixtures.ts";

describe.each(Object.entries(fixtures))("%s without single people", (_name, make) => {
  let made: Evaluation | undefined;
  const released = (): Evaluation => {
    made ??= make();
    return withoutSingles(made);
  };

  it("is still an evaluation", () => {
    expect(evaluationSchema.safeParse(released()).success).toBe(true);
  });

  it("keeps no smallest and no largest value", () => {
    const { outcomes, participants } = released();
    const descriptions = outcomes.flatMap(({ pre, post, change, available }) => [pre, post, change, available.pre, available.post]);
    expect([...descriptions, participants.age].filter(({ minimum, maximum }) => minimum !== null || maximum !== null)).toEqual([]);
  });

  it("keeps no statistic of one person", () => {
    for (const outcome of released().outcomes) {
      const cells = [
        outcome.pre,
        outcome.change,
        outcome.available.post,
        ...outcome.anovaOfChange.cells,
        ...outcome.marginalMeans.flatMap((means) => means.cells),
      ];
      expect(cells.filter(({ n, mean }) => n === 1 && mean !== null)).toEqual([]);
      if (outcome.n === 1) expect(outcome.pairs).toEqual([]);
    }
  });
});
