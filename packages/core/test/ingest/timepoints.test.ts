import { describe, expect, it } from "vitest";
import { readTimepoint, timepointReader } from "../../src/ingest/cells/readTimepoint.ts";
import { readOutcomes } from "../../src/ingest/readOutcomes.ts";

const answers = (value: number): string => Array.from({ length: 30 }, () => String(value)).join(",");
const items = Array.from({ length: 30 }, (_, at) => `EAQ_${at + 1}`).join(",");
const threeWaves = [`id,timepoint,${items}`, `A,T1,${answers(1)}`, `A,T2,${answers(2)}`, `A,T3,${answers(3)}`, `B,T2,${answers(2)}`].join(
  "\n",
);
const read = (timepoints: { pre: string[]; post: string[] }) =>
  readOutcomes({ name: "waves.csv", data: new TextEncoder().encode(`${threeWaves}\n`) }, { timepoints });

describe("timepoints that the user names", () => {
  it("are read, whatever else they would mean, without case and outer spaces", () => {
    const reader = timepointReader({ pre: ["T2"], post: ["Follow-up", "T3"] });
    expect([" t2 ", "T3", "follow up", "T1", "pre"].map(reader)).toEqual(["pre", "post", "post", null, null]);
  });

  it("choose two of three waves; rows of the third are left out and told with their line", async () => {
    const outcomes = await read({ pre: ["T2"], post: ["T3"] });
    expect(outcomes.children.map(({ pre, post }) => [pre?.scores.get("VS") ?? null, post?.scores.get("VS") ?? null])).toEqual([
      [6, 5],
      [6, null],
    ]);
    expect(outcomes.rowsNotUsed.get("timepoint_unrecognised")).toBe(1);
    expect(outcomes.issues.filter(({ code }) => code === "timepoint_unrecognised").map(({ line, found }) => [line, found])).toEqual([
      [2, "T1"],
    ]);
  });
});

describe("timepoint cells", () => {
  it.each([
    ["1 - Pre", "pre"],
    ["2. Post", "post"],
    ["Baseline (T0)", "pre"],
    ["At the end of the programme", "post"],
    ["follow_up_arm_1", "post"],
    ["Time 1", "one"],
  ])("know %j", (cell, wave) => expect(readTimepoint(cell)).toBe(wave));

  it.each(["First session", "2 - Pre", "Follow-up 2", "pre/post", "1 2", "3 - Post", `${"(".repeat(101)}pre`])("leave %j unknown", (cell) =>
    expect(readTimepoint(cell)).toBeNull(),
  );
});
