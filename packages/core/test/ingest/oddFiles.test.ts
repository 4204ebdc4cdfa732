import { describe, expect, it } from "vitest";
import type { ReadOptions } from "../../src/ingest/readOptions.ts";
import { readOutcomes } from "../../src/ingest/readOutcomes.ts";
import { DataRefusedError, type Issue } from "../../src/issues/issue.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const one = (text: string, options: ReadOptions = {}) => readOutcomes({ name: "a.csv", data: bytes(text) }, options);
const two = (pre: string, post: string, options: ReadOptions = {}) =>
  readOutcomes({ pre: { name: "pre.csv", data: bytes(pre) }, post: { name: "post.csv", data: bytes(post) } }, options);

const refusal = async (read: Promise<unknown>): Promise<readonly Issue[]> => {
  const error = await read.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof DataRefusedError) return error.issues;
  throw error ?? new Error("the data were read");
};
const errorsOf = async (read: Promise<unknown>): Promise<readonly string[]> =>
  (await refusal(read)).filter(({ severity }) => severity === "error").map(({ message }) => message);

const items = (wave: string, from = 1): string => Array.from({ length: 30 }, (_, at) => `${wave}_eaq_${from + at}`).join(",");
const answers = (of: number): string => Array.from({ length: of }, (_, at) => String((at % 3) + 1)).join(",");

describe("a file that cannot be trusted is refused, and says where and why", () => {
  it.each<[what: string, text: string, message: string]>([
    [
      "two columns of one name for one fact",
      "child_id,age,Age,pre_DE,post_DE\nA,7,8,9,12\n",
      "a.csv line 1 column Age: two columns for the same thing; found Age, expected unique column names",
    ],
    [
      "two columns of one name for one factor",
      "child_id,site,Site,pre_DE,post_DE\nA,N,S,9,12\n",
      "a.csv line 1 column Site: two columns for the same thing; found Site, expected unique column names",
    ],
    [
      "two totals of one scale and timepoint",
      "child_id,pre_DE,pre_DE,post_DE\nA,7,8,9\n",
      "a.csv line 1 column pre_DE: two columns for the same thing; found pre_DE, expected unique column names, one for each scale and timepoint",
    ],
    [
      "items that count from 0",
      `child_id,${items("pre", 0)},${items("post", 0)}\nA,${answers(60)}\n`,
      "a.csv line 1 column pre_eaq_0: items are not numbered as the questionnaire numbers them; found pre_eaq_0, expected items numbered 1 to 30",
    ],
    [
      "no word of a timepoint",
      "child_id,DE\nA,7\n",
      "a.csv line 1: nothing says which answers are pre and which are post; found no timepoint, expected a timepoint column, or pre and post in the column names",
    ],
    [
      "two columns with timepoints in them",
      "child_id,visit,phase x,DE\nA,pre,pre,7\nA,post,post,9\n",
      "a.csv line 1 column visit: nothing says which answers are pre and which are post; found timepoints in visit and in phase x, expected one timepoint column; name it Timepoint or map it",
    ],
    [
      "a header and no rows",
      "child_id,pre_DE,post_DE\n",
      "a.csv line 1: a header and nothing below it; found no rows, expected rows below the header",
    ],
    [
      "rows without a score",
      "child_id,pre_DE,post_DE\nA,,\n",
      "a.csv: no record could be scored; found 0 scored records, expected 1, 2 or 3",
    ],
    [
      "nothing behind a line that names the delimiter",
      "sep=;\n",
      "a.csv line 1: no row names an id column and items or totals; found no text, expected a header that names the child's id and items or totals",
    ],
    [
      "one answer a row, of an item that the questionnaire does not have",
      "child_id,timepoint,item,response\nA,pre,x,2\nA,post,1,2\n",
      "a.csv line 2 column item: items are not numbered as the questionnaire numbers them; found x, expected items numbered 1 to 30",
    ],
    [
      "one answer a row, whose number and word contradict",
      "child_id,timepoint,item,response\nA,pre,1,1 - Often true\nA,pre,2,2\nA,pre,3,2\nA,pre,4,2\nA,pre,5,2\nA,post,1,2\n",
      "a.csv line 2 column response: number and word of the answer contradict; found 1 - Often true, expected 1, 2 or 3",
    ],
    [
      "one answer a row, too many of them beyond the scale",
      "child_id,timepoint,item,response\nA,pre,1,7\nA,pre,2,2\nA,post,1,1\n",
      "a.csv line 2 column response: too many answers cannot be read on this questionnaire's scale; found 7, expected 1, 2 or 3",
    ],
  ])("%s", async (_, text, message) => {
    expect(await errorsOf(one(text))).toEqual([message]);
  });

  it("a file for before with columns of after only", async () => {
    expect(await errorsOf(two("child_id,post_DE\nA,7\n", "child_id,post_DE\nA,9\n"))).toEqual([
      "pre.csv line 1: the column names say another timepoint than the file's role; found no pre column, expected columns of the pre timepoint",
    ]);
  });
});

describe("an option that no file could make right is refused", () => {
  it.each<[what: string, options: ReadOptions, message: string]>([
    ["an unknown item", { map: { x: "item:99:pre" } }, "map: unknown value; found item:99:pre, expected id, timepoint, age"],
    ["a factor without a name", { map: { x: "factor:" } }, "map: unknown value; found factor:"],
    ["a third timepoint", { map: { x: "total:DE:later" } }, "map: unknown value; found total:DE:later"],
    ["an unknown scale", { map: { x: "total:XX" } }, "map: unknown value; found total:XX"],
    ["a delimiter of two characters", { delimiter: "ab" }, "delimiter: unknown value; found ab, expected one character, or tab"],
    ["a quote as the delimiter", { delimiter: '"' }, 'delimiter: unknown value; found ", expected one character, or tab'],
    ["an unknown encoding", { encoding: "klingon" }, "encoding: unknown value; found klingon, expected a label such as utf-8"],
  ])("%s", async (_, options, message) => {
    await expect(one("child_id,pre_DE,post_DE\nA,9,12\n", options)).rejects.toThrow(message);
  });
});

/** What was read of the first child, and what was told: code, line and column. */
async function readOf(text: string, options: ReadOptions = {}) {
  const { children, issues } = await one(text, options);
  const [child] = children;
  return {
    age: child?.age ?? null,
    factors: Object.fromEntries(child?.factors ?? []),
    de: [child?.pre?.scores.get("DE") ?? null, child?.post?.scores.get("DE") ?? null],
    told: issues.map(({ code, line, column }) => [code, line, column].join(" ")),
  };
}
const plain = { age: null, factors: {}, de: [9, 12], told: [] };

describe("an odd file is read, and what was odd is told", () => {
  it.each<[what: string, text: string, read: object, options?: ReadOptions]>([
    ["a line that names the delimiter", "sep=;\nchild_id;pre_DE;post_DE\nA;9;12\n", {}],
    ["a tab that the user names", "child_id\tpre_DE\tpost_DE\nA\t9\t12\n", {}, { delimiter: "tab" }],
    ["a delimiter of the user's own", "child_id~pre_DE~post_DE\nA~9~12\n", {}, { delimiter: "~" }],
    ["of two names for the age the better", "child_id,current age,age,pre_DE,post_DE\nA,8,7,9,12\n", { age: 7 }],
    ["an age in months under a name that says so", "child_id,age (months),pre_DE,post_DE\nA,90,9,12\n", { age: 7.5 }],
    ["an age in years under a name that says months", "child_id,age (months),pre_DE,post_DE\nA,8 years,9,12\n", { age: 8 }],
    ["an age beyond childhood", "child_id,age,pre_DE,post_DE\nA,99,9,12\n", { told: ["age_out_of_range 2 age"] }],
    ["an age that is no age", "child_id,age,pre_DE,post_DE\nA,old,9,12\n", { told: ["age_unparsed 2 age"] }],
    [
      "ages as bands, told once",
      "child_id,age,pre_DE,post_DE\nA,7-9,9,12\nB,10-12,9,12\n",
      { factors: { ageBand: "7-9" }, told: ["age_band 2 age"] },
    ],
    ["a band that is blank", "child_id,age band,pre_DE,post_DE\nA,,9,12\nB,7-9,9,12\n", { told: ["age_band 3 age band"] }],
    [
      "a birth date and the day of the answers",
      "child_id,date_of_birth,assessment_date,pre_DE,post_DE\nA,2010-02-01,2018-02-01,9,12\n",
      { age: 8 },
    ],
    ["a birth date and a form's timestamp", "child_id,dob,timestamp,pre_DE,post_DE\nA,2010-02-01,2018-02-01 10:22,9,12\n", { age: 8 }],
    ["a birth date alone", "child_id,dob,pre_DE,post_DE\nA,2010-02-01,9,12\n", {}],
    [
      "a birth date that is none",
      "child_id,dob,assessment_date,pre_DE,post_DE\nA,unknown,2018-02-01,9,12\n",
      { told: ["age_unparsed 2 dob"] },
    ],
    ["a birth date that is blank", "child_id,dob,assessment_date,pre_DE,post_DE\nA,,2018-02-01,9,12\nB,2010-02-01,2018-02-01,9,12\n", {}],
    [
      "a birth date of a grown-up",
      "child_id,dob,assessment_date,pre_DE,post_DE\nA,1970-02-01,2018-02-01,9,12\n",
      { told: ["age_out_of_range 2 dob"] },
    ],
    [
      "a way of delivery that is neither",
      "child_id,delivery method,pre_DE,post_DE\nA,hybrid,9,12\n",
      { told: ["unknown_level 2 delivery method"] },
    ],
    ["a way of delivery in figures", "child_id,delivery method,pre_DE,post_DE\nA,1:1,9,12\n", { factors: { delivery: "one-to-one" } }],
    ["a level that is blank", "child_id,site,pre_DE,post_DE\nA,,9,12\nB,N,9,12\n", { told: ["missing_factor 2 site"] }],
    [
      "a level and an id that a spreadsheet would run",
      "child_id,site,pre_DE,post_DE\n=A1,=cmd,9,12\n",
      { factors: { site: "=cmd" }, told: ["formula_like_text 2 child_id", "formula_like_text 2 site"] },
    ],
    [
      "a factor that differs between the timepoints",
      "child_id,pre site,post site,pre_DE,post_DE\nA,N,S,9,12\n",
      { factors: { site: "N" }, told: ["inconsistent_factor 2 post site"] },
    ],
    [
      "timepoints in a column that no name gives away",
      "child_id,kind of form,DE\nA,pre,9\nA,post,12\n",
      { told: ["header_guessed 1 kind of form"] },
    ],
    [
      "columns that the user names, one of them for one timepoint",
      "child_id,Alter,Ort,b,n\nA,9,York,9,12\n",
      { age: 9, factors: { site: "York" } },
      { map: { Alter: "age:pre", Ort: "factor:site", b: "total:DE:pre", n: "total:DE:post" } },
    ],
    ["a column that the user leaves out", "child_id,site,pre_DE,post_DE\nA,York,9,12\n", {}, { map: { site: "ignore" } }],
  ])("%s", async (_, text, read, options) => {
    expect(await readOf(text, options)).toEqual({ ...plain, ...read });
  });

  it("one answer a row: codes, blanks, and items that are answered twice", async () => {
    const text = [
      "child_id,timepoint,item,response",
      ...Array.from({ length: 10 }, (_, at) => `A,pre,${at + 1},2`),
      "A,post,Q1,3",
      "A,post,2,99",
      "A,post,3,",
      "B,pre,1,2",
      "B,pre,1,2",
      "B,pre,2,",
      "C,pre,1,99",
      ",pre,1,2",
      "D,mid,1,2",
    ].join("\n");
    const { children, issues, rowsNotUsed } = await one(text);
    expect(issues.map(({ code, line }) => `${code} ${line}`)).toEqual(
      expect.arrayContaining([
        "missing_code_assumed 13",
        "missing_items 13",
        "missing_items 14",
        "duplicate_id 16",
        "missing_items 17",
        "missing_code_assumed 18",
        "missing_id 19",
        "timepoint_unrecognised 20",
      ]),
    );
    expect(issues.some(({ code, line }) => code === "missing_items" && line === 18)).toBe(false);
    expect(Object.fromEntries(rowsNotUsed)).toMatchObject({ missing_id: 1, timepoint_unrecognised: 1 });
    const [first] = children;
    expect(first?.post?.responses?.slice(0, 4)).toEqual([3, null, null, null]);
  });
});
