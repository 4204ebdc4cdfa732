import { eaq30, evaluate, readOutcomesFromBytes } from "@headway/core";
import { describe, expect, it } from "vitest";

const answers = (answer: number): string => eaq30.items.map(() => answer).join(",");
const header = (column: string): string =>
  ["id", column, ...["pre", "post"].flatMap((wave) => eaq30.items.map((item) => `${wave}_eaq_${item}`))].join(",");
const file = (column: string): Uint8Array =>
  new TextEncoder().encode(
    [header(column), ...["A", "A", "B", "B", "C"].map((group, at) => `C${at},${group},${answers(1 + (at % 2))},${answers(2)}`)].join("\n"),
  );

describe("a column that says which group a child was in", () => {
  it.each(["group_id", "Group name", "groupCode", "Programme group"])("is read as the group: %s", async (column) => {
    const outcomes = await readOutcomesFromBytes({ name: "a.csv", data: file(column) });
    expect(outcomes.levels.get("group")).toEqual(["A", "B", "C"]);
    expect(evaluate(outcomes, { plan: { bootstrapSamples: 0, imputations: 0 } }).outcomes[0]!.clustering.cluster).toBe("group");
  });

  it("is not guessed from the word alone, which may mean an arm or a way of delivery; a map says so", async () => {
    const data = file("Group");
    expect((await readOutcomesFromBytes({ name: "a.csv", data })).levels.get("group")).toBeUndefined();
    const mapped = await readOutcomesFromBytes({ name: "a.csv", data }, { map: { Group: "factor:group" } });
    expect(mapped.levels.get("group")).toEqual(["A", "B", "C"]);
  });
});
