import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readOutcomes } from "../../src/ingest/readOutcomes.ts";
import { eaq30 } from "../../src/instrument/catalog/eaq-30.ts";
import { facilitatorSurvey } from "../../src/instrument/catalog/facilitator-survey.ts";
import { defineInstrument } from "../../src/instrument/defineInstrument.ts";
import type { Instrument } from "../../src/instrument/instrument.ts";
import type { Outcomes } from "../../src/outcomes.ts";
import type { SimulateOptions } from "../../src/simulate/simulateOptions.ts";
import { type SimulatedProgramme, simulateProgramme } from "../../src/simulate/simulateProgramme.ts";

const myWeek = defineInstrument({
  id: "my-week",
  title: "My week",
  citation: { text: "Invented." },
  items: ["calm", "friends", "worry", "sleep"],
  range: { minimum: 0, maximum: 4 },
  scales: [
    { id: "good", title: "Good", items: ["calm", "friends", "sleep"], direction: "higher-is-better", highMeans: "good days" },
    { id: "worry", title: "Worry", items: ["worry"], direction: "lower-is-better", highMeans: "worries" },
  ],
  primary: ["good"],
  scoring: { method: "mean", minimumAnswered: 0.5 },
});
const score = { id: "line", title: "Line", items: ["1", "2", "3"], direction: "higher-is-better" as const, highMeans: "more" };
/** Answers on a line from 0 to 120, on which 9 and 99 are answers. */
const line = defineInstrument({
  id: "line",
  title: "Line",
  citation: { text: "Invented." },
  items: ["1", "2", "3"],
  range: { minimum: 0, maximum: 120 },
  scales: [score],
  scoring: { method: "sum", minimumAnswered: 0.5 },
});
/** A questionnaire with its own word for no answer, and no code. */
const ownWords = defineInstrument({
  id: "own-words",
  title: "Own words",
  citation: { text: "Invented." },
  items: ["1", "2", "3"],
  range: { minimum: 1, maximum: 7 },
  scales: [score],
  scoring: { method: "sum", minimumAnswered: 0.5 },
  missing: { tokens: ["refused"], codes: [] },
});
/** A question of yes or no, beside one that belongs to no scale and has a comma in its name. */
const yesOrNo = defineInstrument({
  id: "yes-or-no",
  title: "Yes or no",
  citation: { text: "Invented." },
  items: ["sleeps well", 'says "hello", or waves'],
  range: { minimum: 0, maximum: 1 },
  scales: [{ id: "answer", title: "Answer", items: ["sleeps well"], direction: "unordered", highMeans: "yes" }],
  scoring: { method: "sum", minimumAnswered: 1 },
});
const thousands = Array.from({ length: 4000 }, (_, at) => String(at + 1));
/** So many items that even answers which hardly hang together make a reliable sum. */
const endless = defineInstrument({
  id: "endless",
  title: "Endless",
  citation: { text: "Invented." },
  items: thousands,
  range: { minimum: 0, maximum: 10 },
  scales: [{ id: "all", title: "All", items: thousands, direction: "higher-is-better", highMeans: "more" }],
  scoring: { method: "sum", minimumAnswered: 0.5 },
});
const layouts = ["wide", "long", "two-files"] as const;
const encoder = new TextEncoder();

function read({ files }: SimulatedProgramme, instrument: Instrument): Promise<Outcomes> {
  const [first, second] = files.map(({ name, text }) => ({ name, data: encoder.encode(text) }));
  if (first === undefined) throw new Error("no file");
  return readOutcomes(second === undefined ? first : { pre: first, post: second }, { instrument });
}

const changesOf = (outcomes: Outcomes, scale: string): number[] =>
  outcomes.children.flatMap(({ pre, post }) => {
    const [before, after] = [pre?.scores.get(scale), post?.scores.get(scale)];
    return before == null || after == null ? [] : [after - before];
  });
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const sd = (values: readonly number[]): number => {
  const middle = mean(values);
  return Math.sqrt(values.reduce((sum, value) => sum + (value - middle) ** 2, 0) / (values.length - 1));
};

const anyOptions = fc.record<SimulateOptions>(
  {
    children: fc.integer({ min: 2, max: 30 }),
    seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
    instrument: fc.constantFrom(eaq30, facilitatorSurvey, myWeek),
    change: fc.double({ min: -0.8, max: 0.8, noNaN: true }),
    reliability: fc.constantFrom(0.5, 0.7, 0.8),
    sites: fc.integer({ min: 1, max: 9 }),
    facilitators: fc.integer({ min: 0, max: 20 }),
    clustering: fc.constantFrom(0, 0.05, 0.1),
    missing: fc.constantFrom(0, 0.1, 0.3),
    missingBy: fc.constantFrom("chance", "score-before"),
    skipped: fc.constantFrom(0, 0.05),
    older: fc.constantFrom(0, 0.5, 1),
    layout: fc.constantFrom(...layouts),
  },
  { requiredKeys: ["instrument", "children"] },
);

describe("a simulated programme", () => {
  it("is read by Headway with nothing to tell but who is missing and what was skipped", async () => {
    await fc.assert(
      fc.asyncProperty(anyOptions, async (options) => {
        const { instrument = eaq30, children, missing = 0.1 } = options;
        const programme = simulateProgramme(options);
        const outcomes = await read(programme, instrument);
        const told = new Set(outcomes.issues.map(({ code }) => code));
        for (const code of told) expect(["unmatched_pre", "missing_items", "unmatched_post"]).toContain(code);
        if (options.skipped === undefined || options.skipped === 0) expect(told.has("missing_items")).toBe(false);
        expect(outcomes.children.length).toBe(children);
        expect(programme.withoutAfter).toBe(Math.round(missing * (children ?? 0)));
      }),
      { numRuns: 12 },
    );
  });

  it("has answers within the range and ages within the bands, and the same bytes for the same options", () => {
    fc.assert(
      fc.property(anyOptions, (options) => {
        const { instrument = eaq30, older = 0.45 } = options;
        const programme = simulateProgramme(options);
        expect(simulateProgramme(options)).toEqual(programme);
        for (const { columns, rows } of programme.files) {
          const answers = rows.flatMap((row) => row.slice(columns.findIndex((name) => /eaq|knowledge|calm/.test(name))));
          const given = answers.filter((cell) => cell !== "").map(Number);
          expect(
            given.every((cell) => Number.isInteger(cell) && cell >= instrument.range.minimum && cell <= instrument.range.maximum),
          ).toBe(true);
          const ages = rows.map((row) => Number(row[columns.indexOf("age")])).filter((age) => !Number.isNaN(age));
          expect(ages.every((age) => age >= (older === 1 ? 11 : 5) && age <= (older === 0 ? 10 : 16))).toBe(true);
        }
      }),
      { numRuns: 10 },
    );
  });

  it("gives the same answers in every layout", async () => {
    const scores = async (layout: (typeof layouts)[number]): Promise<string[]> => {
      const outcomes = await read(simulateProgramme({ layout, children: 40, seed: 3 }), eaq30);
      return outcomes.children
        .map(({ pre, post, age }) => JSON.stringify([[...(pre?.scores ?? [])], [...(post?.scores ?? [])], age]))
        .sort();
    };
    const wide = await scores("wide");
    expect(await scores("long")).toEqual(wide);
    expect(await scores("two-files")).toEqual(wide);
  });

  it("says of every child that it is invented", () => {
    const { files } = simulateProgramme({ children: 12 });
    expect(files[0]?.rows.map(([id]) => id?.slice(0, 3))).toEqual(Array(12).fill("SIM"));
  });

  it("names its columns as a table says them that was written down by hand", () => {
    const [file] = simulateProgramme({ children: 1, seed: 1, instrument: facilitatorSurvey }).files;
    expect(file?.columns).toEqual([
      "facilitator_id",
      "site",
      "pre_knowledge",
      "pre_understanding",
      "pre_confidence",
      "post_knowledge",
      "post_understanding",
      "post_confidence",
    ]);
    expect(file?.text.split("\n")).toHaveLength(3);
  });
});

describe("what a simulated programme is asked for, it has over many children", () => {
  const CHILDREN = 1000;

  it("mean change, spread and reliability, within five standard errors", async () => {
    const change = { DE: 0.5, VS: -0.3, NHE: 0, AE: 1 };
    const programme = simulateProgramme({ children: CHILDREN, seed: 11, change, missing: 0, reliability: 0.65 });
    const outcomes = await read(programme, eaq30);
    for (const { scale, change: points, sdBefore } of programme.scales) {
      const changes = changesOf(outcomes, scale);
      expect(points).toBeCloseTo((change[scale as keyof typeof change] ?? 0) * sdBefore, 9);
      expect(Math.abs(mean(changes) - points)).toBeLessThan((5 * sd(changes)) / Math.sqrt(CHILDREN));
      const before = outcomes.children.map(({ pre }) => pre?.scores.get(scale) ?? 0);
      expect(sd(before) / sdBefore).toBeCloseTo(1, 1);
      const { items, reversed } = eaq30.scales.find(({ id }) => id === scale) ?? { items: [], reversed: [] as string[] };
      const columns = items.map((item) =>
        outcomes.children.map(({ pre }) => {
          const answer = pre?.responses?.[eaq30.items.indexOf(item)] ?? 0;
          return reversed.includes(item) ? 4 - answer : answer;
        }),
      );
      const own = columns.reduce((sum, column) => sum + sd(column) ** 2, 0);
      const alpha = (items.length / (items.length - 1)) * (1 - own / sd(before) ** 2);
      // Duhachek and Iacobucci (2004): variance of alpha for parallel items
      const error = (1 - 0.65) * Math.sqrt((2 * items.length) / ((items.length - 1) * CHILDREN));
      expect(Math.abs(alpha - 0.65)).toBeLessThan(4 * error);
    }
  });

  it("points where points are asked for, and no change where none is", async () => {
    const points = simulateProgramme({ children: CHILDREN, seed: 2, change: { VS: 0.8 }, changeUnit: "points", missing: 0 });
    expect(mean(changesOf(await read(points, eaq30), "VS"))).toBeCloseTo(0.8, 0.5);
    const none = await read(simulateProgramme({ children: CHILDREN, seed: 4, change: 0, missing: 0 }), eaq30);
    for (const { id } of eaq30.scales) {
      const changes = changesOf(none, id);
      expect(Math.abs(mean(changes))).toBeLessThan((5 * sd(changes)) / Math.sqrt(CHILDREN));
    }
  });

  it("likeness of changes within facilitators", async () => {
    const programme = simulateProgramme({ children: CHILDREN, seed: 8, clustering: 0.2, facilitators: 100, missing: 0 });
    const outcomes = await read(programme, eaq30);
    const groups = new Map<string, number[]>();
    for (const { factors, pre, post } of outcomes.children) {
      const name = factors.get("facilitator") ?? "";
      groups.set(name, [...(groups.get(name) ?? []), (post?.scores.get("DE") ?? 0) - (pre?.scores.get("DE") ?? 0)]);
    }
    // one-way analysis of variance by hand
    const all = [...groups.values()];
    const overall = mean(all.flat());
    const between = all.reduce((sum, group) => sum + group.length * (mean(group) - overall) ** 2, 0) / (all.length - 1);
    const within =
      all.reduce((sum, group) => sum + group.reduce((own, value) => own + (value - mean(group)) ** 2, 0), 0) / (CHILDREN - all.length);
    const size = (CHILDREN - all.reduce((sum, group) => sum + group.length ** 2, 0) / CHILDREN) / (all.length - 1);
    const icc = (between - within) / (between + (size - 1) * within);
    expect(Math.abs(icc - 0.2)).toBeLessThan(0.08);
  });

  it("children with lower scores before missing more often, where that is asked for", async () => {
    const before = async (missingBy: "chance" | "score-before"): Promise<number> => {
      const { children } = await read(simulateProgramme({ children: 1000, seed: 6, missing: 0.3, missingBy }), eaq30);
      const of = (missing: boolean): number =>
        mean(children.filter(({ post }) => (post === null) === missing).map(({ pre }) => pre?.scores.get("DE") ?? 0));
      return of(false) - of(true);
    };
    expect(Math.abs(await before("chance"))).toBeLessThan(0.5);
    expect(await before("score-before")).toBeGreaterThan(0.7);
  });
});

describe("the slips of a simulated programme", () => {
  const key = ({ code, file, line, column }: { code: string; file: string; line: number | null; column: string | null }): string =>
    [code, file, line, column ?? ""].join(" ");

  it.each(layouts.flatMap((layout) => (["some", "many"] as const).map((oddities) => [layout, oddities] as const)))(
    "are told by Headway at their places and under their codes, and no others: %s, %s",
    async (layout, oddities) => {
      for (const instrument of [eaq30, facilitatorSurvey, myWeek, line, ownWords]) {
        const programme = simulateProgramme({ children: 60, seed: 21, layout, oddities, instrument });
        const outcomes = await read(programme, instrument);
        const told = new Set(outcomes.issues.map(key));
        const meant = new Set(programme.oddities.map(key));
        expect([...meant].filter((one) => !told.has(one))).toEqual([]);
        // rows that disagree are left out, and then their partner has none
        const more = outcomes.issues.filter((issue) => !meant.has(key(issue)) && !issue.code.startsWith("unmatched_"));
        expect(more.map(key)).toEqual([]);
        expect(programme.oddities.length).toBeGreaterThan(8);
      }
    },
  );

  it("change nothing else", () => {
    const [clean, odd] = (["none", "some"] as const).map((oddities) => simulateProgramme({ children: 80, oddities }));
    const rows = new Set(clean?.files[0]?.rows.map((row) => row.join()));
    const changed = odd?.files[0]?.rows.filter((row) => !rows.has(row.join())) ?? [];
    expect(changed.length).toBeLessThan(16);
    expect(changed.length).toBeGreaterThan(8);
  });

  it("write for no answer only what the questionnaire takes for none", () => {
    const codesOf = (instrument: Instrument): readonly string[] =>
      simulateProgramme({ children: 60, seed: 21, oddities: "some", instrument }).oddities.map(({ code }) => code);
    const cellsOf = (instrument: Instrument): readonly string[] =>
      simulateProgramme({ children: 60, seed: 21, oddities: "some", instrument }).files.flatMap(({ rows }) => rows.flat());
    expect(codesOf(line)).toContain("missing_code_assumed");
    expect(cellsOf(line)).toEqual(expect.arrayContaining(["999", "n/a", "-"]));
    expect(codesOf(ownWords)).not.toContain("missing_code_assumed");
    for (const cell of ["99", "n/a", "-"]) expect(cellsOf(ownWords)).not.toContain(cell);
  });

  it("are as many as a small file has room for", () => {
    expect(() => simulateProgramme({ children: 1, oddities: "many", missing: 0 })).not.toThrow();
    expect(simulateProgramme({ children: 3, oddities: "some", missing: 0 }).files[0]?.rows.length).toBeGreaterThanOrEqual(3);
  });
});

describe("a small programme", () => {
  it("needs no site, and likeness within facilitators is enough", () => {
    const { files, scales } = simulateProgramme({ children: 40, sites: 0, facilitators: 4, clustering: 0.1 });
    expect(files[0]?.columns.slice(0, 6)).toEqual(["child_id", "age", "referral_reason", "delivery_method", "facilitator", "pre_eaq_1"]);
    expect(scales[0]?.clustering).toBe(0.1);
    expect(() => simulateProgramme({ instrument: facilitatorSurvey, sites: 0, facilitators: 4, clustering: 0.1 })).toThrow(
      "clustering: nothing to be alike within",
    );
  });

  it("of a questionnaire with an item of no scale is read as it was written", async () => {
    const programme = simulateProgramme({ children: 30, instrument: yesOrNo, reliability: 0.3, missing: 0 });
    const { children } = await read(programme, yesOrNo);
    const cells = programme.files[0]!.rows.map((row) => row.slice(-4).map(Number));
    expect(children.map(({ pre, post }) => [...(pre?.responses ?? []), ...(post?.responses ?? [])])).toEqual(cells);
    expect(new Set(cells.map((row) => row[1]))).toEqual(new Set([0, 1]));
  });

  it("of any size has each reason for referral about as often as it should", () => {
    const { files } = simulateProgramme({ children: 4000, instrument: yesOrNo, reliability: 0.3, change: 0 });
    const place = files[0]!.columns.indexOf("referral_reason");
    const shares = { "Domestic abuse": 0.3, Anxiety: 0.25, Bullying: 0.18, Bereavement: 0.15, "School exclusion": 0.12 };
    for (const [reason, share] of Object.entries(shares)) {
      const found = files[0]!.rows.filter((row) => row[place] === reason).length / 4000;
      // four standard errors
      expect(Math.abs(found - share)).toBeLessThan(4 * Math.sqrt((share * (1 - share)) / 4000));
    }
  });
});

describe("what cannot be simulated is refused with what would be right", () => {
  it.each<[SimulateOptions, string]>([
    [{ children: 0 }, "children: outside the range; found 0, expected a whole number from 1 to 100000"],
    [{ children: 2.5 }, "found 2.5"],
    [{ seed: -1 }, "seed: outside"],
    [{ missing: 1 }, "missing: outside the range; found 1, expected a number from 0 to 0.9"],
    [{ clustering: Number.NaN }, "clustering: outside"],
    [{ change: { XX: 1 } }, "change: unknown scale; found XX, expected one of DE, VS, NHE, BA, AO, AE"],
    [{ change: Number.POSITIVE_INFINITY }, "change: not a number"],
    [{ change: 9 }, "change: more than DE can hold; found 25.11 points, expected"],
    [{ clustering: 0.9 }, "clustering: more than changes of DE can have; found 0.9, expected at most"],
    [{ clustering: 0.1, sites: 0, facilitators: 0 }, "clustering: nothing to be alike within"],
    [{ reliability: 0.2, instrument: endless }, "reliability: cannot be had for the 4000 items of all; found 0.2, expected 0.28 to 1.00"],
    [{ layout: "broad" as "wide" }, "layout: unknown; found broad, expected one of wide, long, two-files"],
    [{ oddities: "few" as "some" }, "oddities: unknown; found few, expected one of none, some, many"],
  ])("%o", (options, message) => {
    expect(() => simulateProgramme(options)).toThrow(
      expect.objectContaining({ name: "SimulateError", message: expect.stringContaining(message) }),
    );
  });
});
