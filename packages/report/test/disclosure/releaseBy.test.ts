import { type EvaluationBy, evaluateBy, resolvePlan } from "@headway/core";
import { describe, expect, it } from "vitest";
import { releaseEvaluationBy } from "../../src/disclosure/releaseBy.ts";
import { randomProgramme } from "./randomProgramme.ts";
import { leavesOf } from "./walk.ts";

const THRESHOLD = 10;

/** Random programmes that have sites. */
const programmes: readonly EvaluationBy[] = Array.from({ length: 60 }, (_, at) => randomProgramme(at + 1))
  .filter(({ levels }) => (levels.get("site")?.length ?? 0) > 1)
  .slice(0, 25)
  .map((outcomes) => evaluateBy(outcomes, { by: "site", plan: resolvePlan({ bootstrapSamples: 0, imputations: 0 }) }));

/** Children of the levels that are not shown, and of no level. */
const leftOf = (all: number, shown: readonly (number | null)[]): number => all - shown.reduce<number>((sum, n) => sum + (n ?? 0), 0);

describe("reports by site, read side by side", () => {
  it("leave no few children between all and the sites that are shown, at any step and in any outcome", () => {
    for (const by of programmes) {
      const { levels } = releaseEvaluationBy(by, { profile: "share", threshold: THRESHOLD });
      const shown = levels.flatMap(({ evaluation }) => (evaluation === null ? [] : [evaluation]));
      const hidden = levels.some(({ evaluation }, at) => evaluation === null && by.levels[at]!.children > 0);
      if (hidden)
        expect(
          leftOf(
            by.overall.flow.paired,
            shown.map(({ flow }) => flow.paired),
          ),
        ).toBeGreaterThanOrEqual(Math.min(THRESHOLD, by.overall.flow.paired));
      for (const [at, { n }] of by.overall.outcomes.entries()) {
        const each = shown.map(({ outcomes }) => outcomes[at]!.n);
        const gap = leftOf(n, each);
        if (hidden || each.includes(null)) expect(gap).toBeGreaterThanOrEqual(Math.min(THRESHOLD, n));
      }
    }
  });

  it("show classes of change of a site only where no site's class is small", () => {
    for (const by of programmes)
      for (const { evaluation } of releaseEvaluationBy(by, { profile: "share", threshold: THRESHOLD }).levels)
        for (const { scale, reliableChange } of evaluation?.outcomes ?? []) {
          const { increased, unchanged, decreased } = reliableChange;
          if (increased === null) continue;
          for (const n of [increased, unchanged, decreased]) expect(n, scale).toBeGreaterThanOrEqual(THRESHOLD);
        }
  });

  it("count no 1 to 9 children of a site, and have no smallest or largest value", () => {
    for (const by of programmes)
      for (const { evaluation } of releaseEvaluationBy(by, { profile: "share", threshold: THRESHOLD }).levels) {
        const { plan: _, instrument: __, ...shown } = evaluation ?? { plan: null, instrument: null };
        for (const { key, path, value } of leavesOf(shown)) {
          if (/^(n|paired|enrolled|increased|unchanged|decreased)$/.test(key))
            expect(typeof value === "number" && value > 0 && value < THRESHOLD).toBe(false);
          if (/^(minimum|maximum)$/.test(key) && !path.includes("range")) expect(value).toBeNull();
        }
      }
  });

  it("withhold the smallest other site beside one that is too small", () => {
    const seed = programmes.find((by) => by.levels.filter(({ children }) => children > 0 && children < THRESHOLD).length === 1)!;
    const { levels } = releaseEvaluationBy(seed, { profile: "share", threshold: THRESHOLD });
    expect(levels.filter(({ evaluation }) => evaluation === null).length).toBeGreaterThanOrEqual(2);
  });

  it("show each site inside", () => {
    const [by] = programmes;
    for (const { evaluation } of releaseEvaluationBy(by!, { profile: "internal" }).levels)
      expect(evaluation?.release.profile).toBe("internal");
  });
});
