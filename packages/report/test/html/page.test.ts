import { evaluationSchema } from "@headway/core";
import { describe, expect, it } from "vitest";
import { buildReport } from "../../src/buildReport.ts";
import { fixtures } from "../fixtures/fixtures.ts";

const few = fixtures.fewChildren();

describe("buildReport", () => {
  it("gives the same bytes for an evaluation read back from JSON", async () => {
    const again = evaluationSchema.parse(JSON.parse(JSON.stringify(few)));
    expect((await buildReport(again)).html).toBe((await buildReport(few)).html);
  });

  it("prints title, organisation and date as they are, and never as markup", async () => {
    const { html } = await buildReport(few, { title: "A <b>title</b>", organisation: 'Trust "&" Sons', date: "1 May 2026" });
    expect(html).toContain("<h1>A &lt;b&gt;title&lt;/b&gt;</h1>");
    expect(html).toContain("Trust &quot;&amp;&quot; Sons \u00b7 1 May 2026");
  });

  it("prints no date of its own", async () => {
    const { html } = await buildReport(few);
    expect(html).not.toContain(String(new Date().getFullYear()));
  });

  it("gives every chart an id of its own, usable as a file name, and a picture", async () => {
    const { charts } = await buildReport(few);
    expect(new Set(charts.map((chart) => chart.id)).size).toBe(charts.length);
    for (const { id, svg } of charts) {
      expect(id).toMatch(/^[A-Za-z0-9-]+$/);
      expect(svg).toMatch(/^<svg[\s\S]*<\/svg>\s*$/);
    }
  });

  it("stands an evaluation without any outcome", async () => {
    const { html } = await buildReport({ ...few, outcomes: [] });
    expect(html).toContain("No main outcome was declared.");
    expect(html).not.toMatch(/\b(?:NaN|undefined|Infinity|null)\b|\[object/);
  });

  it("names facilitators by their number only", async () => {
    const factor = {
      factor: "facilitator",
      title: "Facilitator",
      missing: 0,
      levels: [{ level: "Ann Price", enrolled: 14, pre: 14, post: 14, paired: 14 }],
    };
    const { html } = await buildReport({ ...few, participants: { ...few.participants, factors: [factor] } });
    expect(html).not.toContain("Ann Price");
    const inside = await buildReport({ ...few, participants: { ...few.participants, factors: [factor] } }, { profile: "internal" });
    expect(inside.html).not.toContain("Ann Price");
    expect(inside.html).toContain("Facilitator: 1, not listed by name.");
  });

  it("prints no smallest or largest score of a timepoint and no single child's scores", async () => {
    const outcome = few.outcomes[0]!;
    const odd = { ...outcome, pre: { ...outcome.pre, minimum: 7.12345, maximum: 20.98765 } };
    const { html } = await buildReport({ ...few, outcomes: [odd, ...few.outcomes.slice(1)] });
    expect(html).not.toMatch(/7\.12|20\.99/);
  });

  it("speaks of facilitators where facilitators answered", async () => {
    const { html } = await buildReport({ ...few, instrument: { ...few.instrument, respondent: "facilitator" } });
    const own = html.replace(/<svg[\s\S]*?<\/svg>|<figure[\s\S]*?<\/figure>/g, "");
    expect(own).toContain("facilitators");
    expect(own.replace(/<style>[\s\S]*?<\/style>/, "")).not.toMatch(/\bchild(?:ren)?\b/i);
  });
});
