import {
  defineInstrument,
  eaq30,
  facilitatorSurveyWith,
  type InstrumentDefinition,
  InstrumentError,
  instrumentById,
  readOutcomesFromBytes,
} from "@headway/core";
import { describe, expect, it } from "vitest";

const definition: InstrumentDefinition = {
  id: "calm-3",
  title: "Calm",
  citation: { text: "An example" },
  items: ["1", "2", "3"],
  range: { minimum: 0, maximum: 4 },
  scales: [{ id: "C", title: "Calm", items: ["1", "2", "3"], reversed: ["2"], direction: "higher-is-better", highMeans: "calm" }],
  scoring: { method: "sum", minimumAnswered: 0.5 },
  prefixes: ["calm"],
};

const problemsOf = (input: InstrumentDefinition): string => {
  try {
    defineInstrument(input);
    return "";
  } catch (error) {
    if (error instanceof InstrumentError) return error.message;
    throw error;
  }
};

describe("defineInstrument", () => {
  it("makes an instrument with which a file is read", async () => {
    const text = "child id,calm 1 pre,calm 2 pre,calm 3 pre,calm 1 post,calm 2 post,calm 3 post\nA,0,4,1,4,0,4\nB,2,2,2,3,1,3\n";
    const { children } = await readOutcomesFromBytes(
      { name: "calm.csv", data: new TextEncoder().encode(text) },
      { instrument: defineInstrument(definition) },
    );
    expect(children.map(({ pre, post }) => [pre?.scores.get("C"), post?.scores.get("C")])).toEqual([
      [1, 12],
      [6, 9],
    ]);
  });

  it("names every field that is wrong", () => {
    const [scale] = definition.scales;
    expect(problemsOf({ ...definition, scales: [{ ...scale!, items: ["1", "9"] }], primary: ["X"] })).toMatch(
      /scales\.C\.items.*found 9[\s\S]*primary.*found X/,
    );
    expect(problemsOf({ ...definition, range: { minimum: 4, maximum: 4 } })).toContain("range");
    expect(problemsOf({ ...definition, id: "Not an id" })).toContain("id");
  });

  it("takes items as numbers, and words and names of columns for them", async () => {
    const named = defineInstrument({
      ...definition,
      items: [1, 2, 3],
      answerWords: { Never: 0, "very  often": 4 },
      columnNames: { "Sleeps well": 2 },
      scales: [{ ...definition.scales[0]!, items: [1, 2, 3], reversed: [2] }],
      scoring: { method: "mean", minimumAnswered: 0.6 },
    });
    const text = "child id,calm 1 pre,sleeps_well pre,calm 3 pre,calm 1 post,Sleeps well (post),calm 3 post\nA,never,4,2,VERY OFTEN,,4\n";
    const { children } = await readOutcomesFromBytes({ name: "calm.csv", data: new TextEncoder().encode(text) }, { instrument: named });
    expect(children.map(({ pre, post }) => [pre?.scores.get("C"), post?.scores.get("C")])).toEqual([[2 / 3, 4]]);
  });

  it.each<[what: string, change: object, message: string]>([
    ["a field that is missing", { title: undefined }, "title: missing; found nothing, expected a text"],
    ["an empty text", { title: " " }, "title: not usable; found an empty text, expected a text"],
    ["an empty list", { scales: [] }, "scales: not usable; found an empty list, expected at least one"],
    ["text for a number", { range: { minimum: "0", maximum: 4 } }, 'range.minimum: not usable; found the text "0", expected a number'],
    ["half an item", { items: [1, 2.5] }, "items.1: not usable; found 2.5, expected an item: a text or a whole number"],
    ["another scoring", { scoring: { method: "average", minimumAnswered: 1 } }, "found average, expected one of sum, mean"],
    ["a share in per cent", { scoring: { method: "sum", minimumAnswered: 50 } }, "found 50, expected a number of at most 1"],
    ["a share of nothing", { scoring: { method: "sum", minimumAnswered: 0 } }, "found 0, expected a number above 0"],
    ["an unknown field", { prefix: ["a"] }, "definition: unknown field; found prefix, expected one of id, title, citation"],
    ["a name for no item", { columnNames: { sleep: "9" } }, "columnNames.sleep: unknown item; found 9, expected one of items"],
    ["a word outside the range", { answerWords: { always: 5 } }, "answerWords.always: value outside the range; found 5, expected 0 to 4"],
    [
      "a name that two items share",
      { columnNames: { "Sleeps well": "1", sleeps_well: "2" } },
      "columnNames: names of two items are alike; found one name for 1 and 2",
    ],
    [
      "items that no file can tell apart",
      { items: ["a-1", "a1"], scales: [{ ...definition.scales[0], items: ["a-1"], reversed: [] }] },
      "columnNames: names of two items are alike; found one name for a-1 and a1",
    ],
    ["a name of signs only", { columnNames: { "??": "1" } }, "columnNames: a name without letters and digits; found ??, expected some"],
    [
      "one word for two answers",
      { answerWords: { Yes: 1, "yes ": 2 } },
      "answerWords: two answers have one word; found one word for 1 and 2",
    ],
    ["an item twice", { items: ["1", "2", "3", "2"] }, "items and scales: ids are not unique; found 2 twice, expected it once"],
    [
      "an item twice in one scale",
      { scales: [{ ...definition.scales[0], items: ["1", "2", "2"] }] },
      "scales.C.items: item not unique; found 2 twice, expected it once",
    ],
    [
      "a reversed item of no scale",
      { scales: [{ ...definition.scales[0], items: ["1", "2"], reversed: ["3"] }] },
      "scales.C.reversed: not an item of the scale; found 3, expected one of 1, 2",
    ],
    ["ages turned round", { validatedAges: { minimum: 14, maximum: 7 } }, "validatedAges: minimum is above maximum; found 14 to 7"],
  ])("refuses %s with what was found and expected", (_, change, message) => {
    expect(problemsOf({ ...definition, ...change })).toContain(message);
  });

  it("takes the definition's own words for no answer whatever their case, and a blank cell always", async () => {
    const own = defineInstrument({ ...definition, missing: { tokens: ["Did Not  Say"], codes: [] } });
    const text = "child id,calm 1 pre,calm 2 pre,calm 3 pre,calm 1 post,calm 2 post,calm 3 post\nA,0,,4,did not say,0,4\nB,4,2,2,3,1,n/a\n";
    const { children, issues } = await readOutcomesFromBytes(
      { name: "calm.csv", data: new TextEncoder().encode(text) },
      { instrument: own },
    );
    expect(children.map(({ pre, post }) => [pre?.responses, post?.responses])).toEqual([
      [
        [0, null, 4],
        [null, 0, 4],
      ],
      [
        [4, 2, 2],
        [3, 1, null],
      ],
    ]);
    expect(issues.map(({ code, column }) => [code, column])).toEqual([
      ["missing_items", "calm 2 pre"],
      ["missing_items", "calm 1 post"],
      ["invalid_response", "calm 3 post"],
    ]);
  });

  it("names a scale by its id", () => {
    const scale = { ...definition.scales[0], direction: "up", reverse: ["1"] };
    const problems = problemsOf(Object.assign({}, definition, { scales: [scale] }));
    expect(problems).toContain("scales.C.direction: not usable; found up, expected one of higher-is-better, lower-is-better, unordered");
    expect(problems).toContain("unknown field; found reverse, expected one of id, title, items, reversed, direction, highMeans");
  });

  it("keeps the EAQ-30 key: six scales of 30 items, each item once", () => {
    expect(
      eaq30.scales
        .flatMap((scale) => scale.items)
        .map(Number)
        .sort((a, b) => a - b),
    ).toEqual(eaq30.items.map(Number));
    expect(eaq30.scales.flatMap((scale) => scale.reversed)).toHaveLength(20);
    expect(instrumentById("EAQ-30")).toBe(eaq30);
    expect(() => instrumentById("eaq")).toThrow(/found eaq, expected one of eaq-30, facilitator-survey/);
  });

  it("reads the facilitators' ratings in the range that is declared", async () => {
    const data = new TextEncoder().encode(
      "facilitator_id,pre_knowledge,pre_understanding,pre_confidence,post_knowledge,post_understanding,post_confidence\nF1,1,2,3,5,5,6\nF2,1,2,3,5,5,5\n",
    );
    const { children, issues } = await readOutcomesFromBytes(
      { name: "f.csv", data },
      { instrument: facilitatorSurveyWith({ minimum: 1, maximum: 5 }) },
    );
    expect([...(children[0]?.pre?.scores ?? [])]).toEqual([
      ["knowledge", 1],
      ["understanding", 2],
      ["confidence", 3],
    ]);
    expect(issues.map((issue) => issue.code)).toContain("out_of_range");
  });
});
