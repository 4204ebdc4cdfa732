import { describe, expect, it } from "vitest";
import { distributions, forest, pairedChange, reliableChange, UnknownOutcomeError } from "../../src/charts/index.ts";
import { releaseEvaluation } from "../../src/disclosure/releaseEvaluation.ts";
import { fixtures } from "../fixtures/fixtures.ts";
import { chartMakers } from "./chartMakers.ts";

describe("titles", () => {
  it("say rose, fell or cannot tell as the interval does", () => {
    const builds = Object.values(fixtures);
    for (const evaluation of builds.map((build) => build())) {
      for (const outcome of evaluation.outcomes.filter(({ n }) => n > 1)) {
        const { title } = pairedChange(releaseEvaluation(evaluation, { profile: "internal" }), { outcome: outcome.scale });
        const { lower, upper } = outcome.pairedT.interval ?? { lower: -1, upper: 1 };
        const expected = Number(lower) > 0 ? / rose by / : Number(upper) < 0 ? / fell by / : /^We cannot tell whether /;
        expect(title).toMatch(expected);
      }
    }
  });

  it("call no direction better on a scale without a better end", () => {
    const evaluation = fixtures.ordinary();
    for (const chart of [pairedChange(evaluation, { outcome: "BA" }), reliableChange(evaluation, { outcome: "BA" })]) {
      expect(`${chart.title} ${chart.altText}`).not.toMatch(/improve|worse|better/i);
      expect(JSON.stringify(chart.spec.layer)).not.toMatch(/improved|worsened/);
    }
  });

  it("put worsened beside improved", () => {
    expect(reliableChange(fixtures.ordinary(), { outcome: "DE" }).title).toMatch(/improved reliably; worsened not shown$/);
    const inside = releaseEvaluation(fixtures.ordinary(), { profile: "internal" });
    expect(reliableChange(inside, { outcome: "DE" }).title).toMatch(/improved reliably; .* worsened reliably$/);
  });

  it("turn with the direction of the scale", () => {
    expect(forest(fixtures.ordinary()).title).toMatch(/^Scores improved on average on 4 of 5/);
    expect(forest(fixtures.lowerIsBetter()).title).toMatch(/^Scores worsened on average on 4 of 5/);
    expect(forest(fixtures.worsened()).title).toMatch(/^Scores worsened on average on 4 of 5/);
  });

  it("are refused for a scale that the evaluation does not have", () => {
    expect(() => pairedChange(fixtures.ordinary(), { outcome: "XX" })).toThrow(UnknownOutcomeError);
  });
});

describe("people", () => {
  it("are never called children where facilitators answered", () => {
    const evaluation = fixtures.facilitators();
    for (const make of Object.values(chartMakers)) {
      const { spec, ...words } = make(evaluation);
      expect(JSON.stringify([spec, words])).not.toMatch(/child/i);
    }
  });
});

describe("a chart with nothing to show", () => {
  it("says why", () => {
    const chart = pairedChange(fixtures.noPairs(), { outcome: "DE" });
    expect(chart.title).toBe("Nothing to show");
    expect(chart.altText).toMatch(/No child has a score on this scale both before and after/);
    expect(chart.table.rows).toEqual([]);
  });

  it("does not show withheld counts as zeros", () => {
    const evaluation = fixtures.ordinary();
    const withheld = { ...evaluation, outcomes: evaluation.outcomes.map((outcome) => ({ ...outcome, pairs: [] })) };
    const chart = pairedChange(withheld, { outcome: "DE" });
    expect(chart.title).toBe("Differentiating emotions rose by about 1.4 points on average");
    expect(chart.table.rows).toEqual([]);
    expect(distributions(withheld).altText).toBe("No chart: Counts of scores are not part of this evaluation.");
  });
});
