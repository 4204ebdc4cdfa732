import { describe, expect, it } from "vitest";
import * as charts from "../../src/charts/index.ts";
import type { ReleasedEvaluation, ReleasedOutcome } from "../../src/disclosure/released.ts";
import { releaseEvaluation } from "../../src/disclosure/releaseEvaluation.ts";
import { richToText } from "../../src/format/rich.ts";
import { interactionTitle } from "../../src/narrative/en/charts/interactionTitle.ts";
import { changeWithInterval } from "../../src/narrative/en/charts/outcomeWords.ts";
import { chartTexts } from "../../src/narrative/en/charts.ts";
import { english } from "../../src/narrative/en/english.ts";
import { contrastsTable, marginalMeansTable } from "../../src/tables/groups/marginalMeansTable.ts";
import { fixtures } from "../fixtures/fixtures.ts";

const evaluation = releaseEvaluation(fixtures.ordinary(), { profile: "internal" });
const [first, second] = evaluation.outcomes as readonly [ReleasedOutcome, ReleasedOutcome];
const of = (...outcomes: readonly ReleasedOutcome[]): ReleasedEvaluation => ({ ...evaluation, outcomes });
const unordered = (outcome: ReleasedOutcome): ReleasedOutcome => ({ ...outcome, direction: "unordered" });
const between = (lower: number, upper: number) => ({ lower, upper, level: 0.95, method: "t" });
const moved = (outcome: ReleasedOutcome, lower: number, upper: number): ReleasedOutcome => ({
  ...outcome,
  change: { ...outcome.change, mean: (lower + upper) / 2 },
  pairedT: { ...outcome.pairedT, estimate: (lower + upper) / 2, interval: between(lower, upper) },
});

describe("main outcomes that are not ordered from good to bad", () => {
  it("are said to have moved, one or several", () => {
    expect(richToText(english.overall(of(unordered(first))))).toBe(
      `On \u201c${first.title}\u201d, which is not ordered from good to bad, the average moved.`,
    );
    expect(richToText(english.overall(of(unordered(first), unordered(second))))).toBe(
      `On \u201c${first.title}\u201d and \u201c${second.title}\u201d, which are not ordered from good to bad, the average moved.`,
    );
  });

  it("are neither better nor worse on the first page and in the title of all outcomes", () => {
    expect(english.card(evaluation, unordered(moved(first, 0.4, 1.2))).verdict).toBe("Scores rose; neither better nor worse");
    expect(charts.forest(of(unordered(first), unordered(second))).title).toBe("Scores changed on average on both scales");
    expect(charts.forest(of(unordered(first))).title).toBe(`${first.title} changed on average`);
    expect(charts.forest(of(unordered(first))).subtitle).toMatch(/to the right is a higher score$/);
  });

  it("do not make a report say that nothing changed where only they did", () => {
    const other = moved(second, -0.2, 0.3);
    expect(charts.forest(of(other, unordered(first))).title).toBe("We cannot tell whether scores improved or worsened on any scale");
    expect(charts.forest(of(other, unordered(moved(first, -1, 1)))).title).toBe("We cannot tell whether scores changed on any scale");
  });
});

describe("main outcomes that got worse", () => {
  it("name the children first where nothing was better", () => {
    const [worse, better] = [moved(first, -2, -1), moved(second, 1, 2)];
    expect(richToText(english.overall(of(worse)))).toBe(`On \u201c${first.title}\u201d children scored less well on average than before.`);
    expect(richToText(english.overall(of(worse, better)))).toMatch(
      /^After the programme, children scored better .* they scored less well /,
    );
  });
});

describe("an outcome without an interval", () => {
  const alone = { ...first, pairedT: { ...first.pairedT, interval: null, reason: "all changes are equal" } };

  it("says so in plain words, with its mean change in the technical ones", () => {
    expect(richToText(english.plainChange(alone, english.terms.peopleOf(evaluation))).replaceAll("\u00a0", " ")).toBe(
      "We cannot tell whether scores changed: 295 children answered both before and after, and no likely range of their change can be given.",
    );
    const untested = {
      ...alone,
      pairedT: { ...alone.pairedT, statistic: null },
      effects: { ...alone.effects, dz: { ...alone.effects.dz, estimate: null } },
    };
    expect(richToText(english.technicalChange(untested)).replaceAll("\u00a0", " ")).toBe(
      "Scores were higher after (M = 14.63, SD = 3.59) than before (M = 13.20, SD = 3.57), r = .63. No test: all changes are equal.",
    );
  });

  it("says so on its card and in its charts", () => {
    expect(english.card(evaluation, alone)).toMatchObject({ range: "no likely range can be given", verdict: "We cannot tell" });
    expect(charts.distributions(of(alone)).altText).toMatch(/ no interval \(all changes are equal\)/);
    expect(charts.pairedChange(of(alone), { outcome: first.scale }).altText).toMatch(/ no interval \(all changes are equal\)/);
  });
});

describe("titles of groups", () => {
  const ends = (lower: number, upper: number) => ({ lower, upper });
  const title = chartTexts.shared.groupsTitle;

  it("count those that rose beside those that fell", () => {
    expect(title(first, [ends(1, 2), ends(-2, -1), ends(-1, 1)])).toMatch(/ rose on average in 1 and fell in 1 of 3 groups$/);
    expect(title(first, [ends(1, 2)])).toMatch(/ rose on average in one group$/);
    expect(title(first, [ends(-2, -1)], true)).toMatch(/ fell on average in one subgroup$/);
    expect(title(first, [ends(-2, -1), ends(-3, -1)])).toMatch(/ fell on average in both groups$/);
  });
});

describe("what was found by two ways of computing", () => {
  it("holds by both methods", () => {
    const verdict = { ...first.verdict, kind: "holds" as const, direction: "higher" as const, methods: { compared: 2, agreeing: 2 } };
    expect(charts.doesItHold(of({ ...first, verdict }), { outcome: first.scale }).title).toMatch(/ rose on average by both methods$/);
  });
});

describe("a finding that depends on the method", () => {
  it("keeps the capital of who devised a method that concludes otherwise", () => {
    const verdict = {
      ...first.verdict,
      kind: "depends-on-method" as const,
      methods: { compared: 4, agreeing: 3 },
      dissenting: ["wilcoxon" as const],
    };
    expect(richToText(english.plainVerdict({ ...first, verdict }))).toMatch(
      /Of 4 ways of computing it, 3 conclude as the main one does \(paired t test\)\. Otherwise: Wilcoxon signed-rank /,
    );
  });
});

describe("scales where lower is better beside others", () => {
  it("are marked in the chart of scores", () => {
    const lower = { ...second, direction: "lower-is-better" as const };
    expect(charts.distributions(of(first, lower)).note).toMatch(
      /^Higher scores are better; on those marked \u2193 lower scores are better\./,
    );
    expect(charts.distributions(of(lower)).note).toMatch(/^Lower scores are better\./);
  });
});

describe("an outcome of nobody with both scores", () => {
  it("has no change in words, with the reason or without one", () => {
    const nobody = { ...first, pairedT: { ...first.pairedT, estimate: null, interval: null } };
    const said = (reason: string | null): string => changeWithInterval({ ...nobody, pairedT: { ...nobody.pairedT, reason } });
    expect(said("no pairs of scores")).toBe("not computable (no pairs of scores)");
    expect(said(null)).toBe("not computable (no reason given)");
  });
});

describe("factors with long names", () => {
  it("are named by their first words in a title", () => {
    const titled = (title: string) => interactionTitle(first, [{ factor: "support", title }]);
    expect(titled("Kind of support that the school has given")).toBe(
      "We cannot tell whether change differed by kind of support that\u2026",
    );
    expect(titled("Kind of support")).toBe("We cannot tell whether change differed by kind of support");
  });
});

describe("factors whose test could not be had", () => {
  const { terms, ...mixedAnova } = first.mixedAnova;
  const without = (left: string): ReleasedEvaluation =>
    of({
      ...first,
      mixedAnova: { ...mixedAnova, terms: terms.filter(({ term }) => term !== `time:${left}`) },
    });

  it("are said not to be tested, by themselves and together", () => {
    const scale = { outcome: first.scale };
    expect(charts.interaction(without("referral"), scale).note).toContain("Time \u00d7 referral reason: not tested.");
    expect(charts.interaction(without("referral"), scale).altText).toMatch(/Referral reason: [^.]*(?:\.\d[^.]*)*; not tested\./);
    expect(charts.interaction(without("ageBand:delivery"), { ...scale, factors: ["ageBand", "delivery"] }).note).toContain(
      "Time \u00d7 age band \u00d7 delivery method: not tested.",
    );
  });
});

describe("lists that are too long for a chart", () => {
  it("say how many more stand in the table, in the right number", () => {
    const { completeness, items } = chartTexts;
    expect(items.means(["Item 1 from 1.20 to 1.40"], 2)).toBe(" Average answer: Item 1 from 1.20 to 1.40; 2 more in the table.");
    expect(items.means(["Item 1 from 1.20 to 1.40"], 0)).toBe(" Average answer: Item 1 from 1.20 to 1.40.");
    expect(completeness.note(false, 1)).toMatch(/ 1 more item, answered at least as often, is in the table\.$/);
    expect(completeness.note(false, 4)).toMatch(/ 4 more items, answered at least as often, are in the table\.$/);
  });
});

describe("tables of means", () => {
  it("say whether they are of change or of scores", () => {
    const captions = (of: "change" | "score"): readonly string[] => {
      const means = first.marginalMeans.find((table) => table.of === of && table.term.endsWith("referral"));
      return [marginalMeansTable, contrastsTable].map((make) => richToText(make(evaluation, first, means!).caption));
    };
    expect(captions("change")).toEqual([
      "Differentiating emotions: mean change by Referral reason",
      "Differentiating emotions: differences of mean changes by Referral reason",
    ]);
    expect(captions("score")).toEqual([
      "Differentiating emotions: mean score by Time \u00d7 Referral reason",
      "Differentiating emotions: differences of mean scores by Time \u00d7 Referral reason",
    ]);
  });
});
