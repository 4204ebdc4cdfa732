import type { Evaluation } from "@headway/core";
import { describe, expect, it } from "vitest";
import { buildReport } from "../../src/buildReport.ts";
import { fixtures } from "../fixtures/fixtures.ts";

/** The first outcome only, so that a report is made fast, with this p value of the test of two factors together. */
function onePrimary(evaluation: Evaluation, pOfPair: number): Evaluation {
  const [outcome] = evaluation.outcomes;
  const terms = outcome!.mixedAnova.terms.map((test) => ({ ...test, pValue: test.term === "time:ageBand:delivery" ? pOfPair : 0.5 }));
  return { ...evaluation, outcomes: [{ ...outcome!, mixedAnova: { ...outcome!.mixedAnova, terms } }] };
}

const proseOf = (html: string): string => html.replace(/<style>[\s\S]*?<\/style>/, "").replace(/<[^>]*>/g, " ");

describe("charts of groups", () => {
  it("show two factors together where change seems to differ by both", async () => {
    const { charts } = await buildReport(onePrimary(fixtures.ordinary(), 0.018));
    const shown = charts.find(({ id }) => id === "groups-DE");
    expect(shown?.chart.title).toBe("Change in differentiating emotions seems to differ by age band and delivery method together");
    expect(charts.find(({ id }) => id === "single-factors-DE")?.chart.title).toMatch(/alone$/);
  });

  it("show each factor by itself where no test of two is clear", async () => {
    const { charts } = await buildReport(onePrimary(fixtures.ordinary(), 0.3));
    expect(charts.find(({ id }) => id === "groups-DE")?.chart.table.columns[0]).toBe("Factor");
    expect(charts.some(({ id }) => id === "single-factors-DE")).toBe(false);
  });

  it("never have one title twice", async () => {
    for (const p of [0.018, 0.3]) {
      const { charts } = await buildReport(onePrimary(fixtures.ordinary(), p));
      const titles = charts
        .filter(({ chart }) => chart.kind === "interaction" || chart.kind === "marginal-change")
        .map(({ chart }) => chart.title);
      expect(new Set(titles).size).toBe(titles.length);
    }
  });

  it("are left out where no mean of a group can be estimated", async () => {
    const evaluation = onePrimary(fixtures.ordinary(), 0.3);
    const bare = evaluation.outcomes.map((outcome) => ({
      ...outcome,
      marginalMeans: outcome.marginalMeans.map((means) => ({
        ...means,
        cells: means.cells.map((cell) => ({ ...cell, mean: null, interval: null, reason: "empty cell" })),
      })),
    }));
    const { charts } = await buildReport({ ...evaluation, outcomes: bare });
    expect(charts.filter(({ chart }) => chart.kind === "interaction" || chart.kind === "marginal-change")).toEqual([]);
  });
});

describe("a report of nobody paired", () => {
  const report = buildReport(fixtures.noPairs());

  it("has no chart or card without a number", async () => {
    const { html, charts } = await report;
    expect(charts.map(({ chart }) => chart.title)).not.toContain("Nothing to show");
    expect(html).not.toContain('<ul class="cards">');
  });

  it("says so in whole sentences", async () => {
    const prose = proseOf((await report).html).replace(/\s+/g, " ");
    expect(prose).toMatch(/in the data\. No children have a score both before and after\. So there is no comparison\./);
    expect(prose).toMatch(/changed more than others: no child has both scores and every factor\./);
  });
});

describe("a report of facilitators", () => {
  it("speaks of the training and of facilitators in the charts too", async () => {
    const { html, charts } = await buildReport(onePrimary(fixtures.facilitators(), 0.3));
    expect(proseOf(html)).not.toMatch(/\bchild|\bprogramme\s+alone/i);
    expect(charts.some(({ chart }) => chart.note.includes("cannot be put down to the training alone"))).toBe(true);
  });
});

describe("the page", () => {
  it("keeps closed boxes as wide as the text, gives tables room in open ones, keeps captions inside their box, and small screens apart from print", async () => {
    const { html } = await buildReport(onePrimary(fixtures.fewChildren(), 0.3));
    expect(html).toMatch(/details\.further \{[^}]*max-width: 43rem/);
    expect(html).toContain("details.further[open] { max-width: none; }");
    expect(html).toMatch(/caption \{[^}]*max-width: 100cqw/);
    expect(html).toMatch(/@media screen and \(max-width: 45rem\)/);
    for (const [scroll] of html.matchAll(/<div class="scroll"[^>]*>/g)) expect(scroll).toContain('tabindex="0"');
  });
});
