import { DataRefusedError, type Outcomes, type ReadOptions, readOutcomesFromBytes } from "@headway/core";
import { describe, expect, it } from "vitest";

const items = Array.from({ length: 30 }, (_, index) => index + 1);
const header = `Child ID,Timepoint,Site,Name,${items.map((item) => `eaq_${item}`).join(",")}`;
const answers = (shift: number): string => items.map((item) => ((item + shift) % 3) + 1).join(",");
const row = (id: string, wave: string, shift = 0, site = "North"): string => `${id},${wave},${site},Jo Bloggs,${answers(shift)}`;

async function read(rows: readonly string[], options: ReadOptions = {}): Promise<Outcomes> {
  return readOutcomesFromBytes({ name: "data.csv", data: new TextEncoder().encode(`${[header, ...rows].join("\n")}\n`) }, options);
}

const codes = ({ issues }: Outcomes): string[] => issues.map((issue) => issue.code);
const paired = ({ children }: Outcomes): number => children.filter(({ pre, post }) => pre !== null && post !== null).length;

describe("rows of one child", () => {
  const different = [row("A", "pre"), row("A", "pre", 1), row("A", "post", 2), row("B", "pre"), row("B", "post", 1)];

  it("count once where they are identical", async () => {
    const outcomes = await read([row("A", "pre"), row("A", "post", 1), row("A", "post", 1)]);
    expect(paired(outcomes)).toBe(1);
    expect(outcomes.rowsNotUsed.get("duplicate_id")).toBe(1);
  });

  it("are all left out where they differ, unless the first or last is asked for", async () => {
    expect(paired(await read(different))).toBe(1);
    const first = await read(different, { duplicates: "first" });
    const last = await read(different, { duplicates: "last" });
    expect([paired(first), paired(last)]).toEqual([2, 2]);
    expect(first.children[0]?.pre?.line).toBe(2);
    expect(last.children[0]?.pre?.line).toBe(3);
  });

  it("without any answer are no record", async () => {
    const outcomes = await read([row("A", "pre"), `A,post,North,,${",".repeat(29)}`, row("B", "pre"), row("B", "post", 1)]);
    expect(codes(outcomes)).toEqual(["unmatched_pre"]);
    expect(outcomes.children).toHaveLength(2);
  });
});

describe("ids", () => {
  it("are joined without case, spaces and zero-width characters, and that is told", async () => {
    const outcomes = await read([row("ab1", "pre"), row(" AB1\u200b", "post", 1)]);
    expect(paired(outcomes)).toBe(1);
    expect(codes(outcomes)).toEqual(["id_normalised"]);
  });

  it("that only almost match are told and never joined", async () => {
    const outcomes = await read([row("C-01", "pre"), row("C1", "post", 1), row("D", "pre"), row("D", "post", 1)]);
    expect(paired(outcomes)).toBe(1);
    expect(codes(outcomes).sort()).toEqual(["id_near_match", "unmatched_post", "unmatched_pre"]);
  });

  it("that a spreadsheet rounded are refused where two children share one", async () => {
    const shared = read([row("1.23E+05", "pre"), row("1.23E+05", "pre", 1), row("1.23E+05", "post", 1)]);
    await expect(shared).rejects.toThrow(DataRefusedError);
    await expect(shared).rejects.toThrow(/data\.csv line 2 column Child ID.*1\.23E\+05/);
  });
});

describe("what leaves the reader", () => {
  it("holds no name and no id but where the id is the problem", async () => {
    const outcomes = await read([
      row("SECRET1", "pre"),
      row("SECRET1", "post", 1),
      row("SECRET2", "pre"),
      row("SECRET3", "pre").replace(",1,", ",7,"),
    ]);
    const all = JSON.stringify(outcomes, (_, value) => (value instanceof Map ? [...value] : value));
    expect(all).not.toContain("SECRET");
    expect(all).not.toContain("Bloggs");
  });

  it("takes the factor of the pre row and tells where post differs", async () => {
    const outcomes = await read([
      row("A", "pre", 0, "North"),
      row("A", "post", 1, "South"),
      row("B", "pre", 0, "north"),
      row("B", "post", 1, "NORTH"),
    ]);
    expect(outcomes.children.map(({ factors }) => factors.get("site"))).toEqual(["North", "North"]);
    expect(outcomes.levels.get("site")).toEqual(["North"]);
    expect(outcomes.issues.find((issue) => issue.code === "inconsistent_factor")).toMatchObject({ line: 3, found: "South" });
  });
});

describe("refusals", () => {
  it("tell every problem at once", async () => {
    const refused = await read([`${row("A", "pre")},x`, "B,pre,North,Jo,1", row("A", "post")]).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(DataRefusedError);
    if (refused instanceof DataRefusedError)
      expect(refused.issues.map((issue) => [issue.code, issue.line])).toEqual([
        ["too_many_fields", 2],
        ["too_few_fields", 3],
      ]);
  });

  it("keep to the limits that are set", async () => {
    await expect(read([row("A", "pre"), row("A", "post")], { limits: { rows: 2 } })).rejects.toThrow(/more rows than the limit/);
    await expect(read([row("A", "pre")], { limits: { fileBytes: 10 } })).rejects.toThrow(/larger than the limit/);
    await expect(read([row("A", "pre")], { limits: { columns: 10 } })).rejects.toThrow(/more columns than the limit/);
  });
});

describe("options", () => {
  it("say what a column means", async () => {
    const map = { Name: "factor:region", Site: "ignore" };
    const outcomes = await read([row("A", "pre"), row("A", "post", 1)], { map });
    expect([...outcomes.levels]).toEqual([["region", ["Jo Bloggs"]]]);
    await expect(read([row("A", "pre")], { map: { Name: "nonsense" } })).rejects.toThrow(/map: unknown value; found nonsense/);
  });
});
