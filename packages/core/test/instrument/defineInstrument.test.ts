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
