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

describe("a file in which nothing can be scored", () => {
  it.each([
    ["totals", "child_id,pre_DE,post_DE\nA,,NA\n", "a total of at least one scale"],
    ["answers", `child_id,${items("pre")},${items("post")}\nA${",".repeat(60)}\n`, "1, 2 or 3"],
  ])("is told which %s it lacks", async (_, text, expected) => {
    expect(await errorsOf(one(text))).toEqual([`a.csv: no record could be scored; found 0 scored records, expected ${expected}`]);
  });
});

describe("a column that the user says the meaning of", () => {
  const text = "child_id,site,pre_DE,post_DE\nA,York,9,12\n";

  it("must be in a file, and the message lists those that are", async () => {
    await expect(one(text, { map: { sites: "factor:site" } })).rejects.toThrow(
      "map: no such column; found sites, expected one of child_id, site, pre_DE, post_DE",
    );
  });

  it("may be in one of two files alone, and written with other marks between its words", async () => {
    const pre = "child_id,home town,DE\nA,York,9\n";
    const { levels } = await two(pre, "child_id,DE\nA,12\n", { map: { Home_Town: "factor:site" } });
    expect(levels.get("site")).toEqual(["York"]);
  });

  it("is not looked for where a file could not be opened: the file's own problem is told", async () => {
    expect(await errorsOf(one("nothing,here\n1,2\n", { map: { sites: "factor:site" } }))).toHaveLength(1);
  });

  it("is not listed among hundreds", async () => {
    const many = Array.from({ length: 300 }, (_, at) => `note${at}`).join(",");
    const wide = `child_id,pre_DE,post_DE,${many}\nA,9,12,${",".repeat(299)}\n`;
    await expect(one(wide, { map: { sites: "factor:site" } })).rejects.toThrow("found sites, expected a column of the file");
  });
});

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
      "a.csv: no record could be scored; found 0 scored records, expected a total of at least one scale",
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
    [
      "one answer a row, with a cell of text in place of an item",
      `child_id,timepoint,item,response\nA,pre,${"1 ".repeat(520)},2\nA,post,1,2\n`,
      `a.csv line 2 column item: items are not numbered as the questionnaire numbers them; found ${"1 ".repeat(60)}…, expected items numbered 1 to 30`,
    ],
    [
      "a second header of the same names that ends sooner",
      "child_id,age,pre_DE,post_DE,notes\nA,7,9,12,\nchild_id,age,pre_DE,post_DE\n",
      "a.csv line 3: another header stands among the rows; found fewer columns (child_id, age, pre_DE, post_DE), expected rows under the header of line 1",
    ],
    [
      "a second header of other names",
      `child_id,${items("pre")},${items("post")}\nA,${answers(60)}\npupil id,${Array.from({ length: 60 }, (_, at) => `T${at < 30 ? 1 : 2} question ${(at % 30) + 1}`).join(",")}\n`,
      "a.csv line 3: another header stands among the rows; found pupil id (pupil id, T1 question 1, T1 question 2, T1 question 3, T1 question 4, T1 question 5, T1 question 6, T1 questio…, expected rows under the header of line 1",
    ],
    [
      "no header below blank lines",
      "\n \nhello\nworld\n",
      "a.csv line 3: no row names an id column and items or totals; found hello, expected a header that names the child's id and items or totals",
    ],
    [
      "names of another questionnaire, and numbers below",
      `child_id,${Array.from({ length: 12 }, (_, at) => `colour ${String.fromCharCode(97 + at)}`).join(",")}\nA,${answers(12)}\n`,
      "a.csv line 1: no row names an id column and items or totals; found child_id, expected a header that names the child's id and items or totals",
    ],
    [
      "a quote that breaks in the header itself",
      'child_id,"pre"_DE,post_DE\nA,9,12\n',
      'a.csv line 1: text after a closing quote; found "pre"_DE,post_DE, expected a delimiter or line end behind the closing quote',
    ],
    [
      "a text as long as a book where the id should be",
      `child_id,pre_DE,post_DE\nA,9,12\n${"word ".repeat(2100)}\n`,
      "a.csv line 3: row with too few fields; found 1 fields, expected 3 fields",
    ],
    [
      "a short row like a note, with children below",
      "child_id,pre_DE,post_DE,dob,timestamp\nA,,,2010-02-01,\nB the second one,,,2010-02-01\nC,,,2010-02-01,\n",
      "a.csv: no record could be scored; found 0 scored records, expected a total of at least one scale",
    ],
    [
      "a row without its timepoint, which no name gives away",
      "child_id,DE,kind of form\nA,9,pre\nA,12,post\nB,9,pre\nB,12\nC,9,pre\nC,12,post\n",
      "a.csv line 5: row with too few fields; found 2 fields, expected 3 fields",
    ],
  ])("%s", async (_, text, message) => {
    expect(await errorsOf(one(text))).toEqual([message]);
  });

  it("a cell or a row that is longer than the user's limits", async () => {
    const text = "child_id,site,pre_DE,post_DE\nA,a very long name,9,12\n";
    expect(await errorsOf(one(text, { limits: { fieldBytes: 10 } }))).toEqual([
      "a.csv line 2: a field is longer than the limit; found 16 characters, expected at most 10",
    ]);
    expect(await errorsOf(one(text, { limits: { columns: 3 } }))).toEqual([
      "a.csv line 1: more columns than the limit; found 4 columns, expected at most 3 columns",
    ]);
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
    ["an age at a third timepoint", { map: { x: "age:later" } }, "map: unknown value; found age:later"],
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
    [
      "an id and an item that the user names",
      `Kind,Fall,${items("pre").replace("pre_eaq_1,", "x,")},${items("post")}\nA,B,${answers(60)}\n`,
      { de: [16, 16] },
      { map: { Fall: "id", Kind: "ignore", x: "item:1:pre" } },
    ],
    ["a column that the user leaves out", "child_id,site,pre_DE,post_DE\nA,York,9,12\n", {}, { map: { site: "ignore" } }],
    [
      "a factor for one timepoint beside one for both, wherever they stand",
      "child_id,pre site,site,pre_DE,post_DE\nA,York,York,9,12\n",
      { factors: { site: "York" } },
    ],
    [
      "facts that a statistics program repeats",
      "child_id,site.1,site.2,age.1,pre_DE,post_DE\nA,York,York,7,9,12\n",
      { factors: { site: "York" } },
    ],
    ["names with a timepoint that are repeated too", "child_id,pre site.1,pre site.2,pre_DE,post_DE\nA,York,Leeds,9,12\n", {}],
    ["timepoints above the names, in cells that were merged", ",Before,,After\nchild_id,DE,VS,DE,VS\nA,9,4,12,5\n", {}],
    ["a column to the left of the first timepoint above the names: it is of none", ",,Before,After\nchild_id,DE,DE,DE\nA,27,9,12\n", {}],
    ["a text of any length above the names", `${"Exported for the hub. ".repeat(60)},Before,After\nchild_id,DE,DE\nA,9,12\n`, {}],
    [
      "a note below the data that fills two cells of four",
      "child_id,site,pre_DE,post_DE\nA,,9,12\nThis file was exported,today\n",
      { told: ["missing_factor 2 site", "footer_line 3 "] },
    ],
    [
      "a note below ids of several words",
      "child_id,pre_DE,post_DE\nAnna B,9,12\nThis file was made by the hub today\n",
      { told: ["footer_line 3 "] },
    ],
    [
      "a row that ends before a form's timestamp",
      "child_id,dob,pre_DE,post_DE,timestamp\nA,2010-02-01,9,12\nB,2010-02-01,9,12,2018-02-01 10:00\n",
      { told: ["ragged_row 2 "] },
    ],
    [
      "a row that ends before a form's timestamp, which stands beside the birth date",
      "child_id,pre_DE,post_DE,dob,timestamp\nA,9,12,2010-02-01\nB,9,12,2010-02-01,2018-02-01 10:00\n",
      { told: ["ragged_row 2 "] },
    ],
    ["a question that asks for the timepoint", "child_id,12. Is this before or after?,DE\nA,before,9\nA,after,12\n", {}],
    ["short rows under limits that they meet", "child_id,pre_DE,post_DE\nA,9,12\n", {}, { limits: { columns: 3 } }],
  ])("%s", async (_, text, read, options) => {
    expect(await readOf(text, options)).toEqual({ ...plain, ...read });
  });

  it("a row that looks like a note is a child where more rows follow, and a note below the last", async () => {
    const rows = [`child_id,${items("pre")},${items("post")}`, `A,${answers(60)}`, `B the second, ,  ,${",".repeat(57)}`];
    const flow = async (lines: readonly string[]) => {
      const { children, rowsNotUsed } = await one(`${lines.join("\n")}\n`);
      return [
        children.length,
        children.filter(({ pre, post }) => pre === null && post === null).length,
        rowsNotUsed.get("footer_line") ?? 0,
      ];
    };
    expect(await flow([...rows, `C,${answers(60)}`])).toEqual([3, 1, 0]);
    expect(await flow(rows)).toEqual([1, 0, 1]);
    expect(await flow([...rows.slice(0, 2), "made by hand"])).toEqual([1, 0, 1]);
  });

  it("statements of a grid below its question, with a remark beside them", async () => {
    const file = `child_id,How true is it?\n,${Array.from({ length: 30 }, (_, at) => `${at + 1}. I feel so`).join(",")},remark\nA,${answers(30)},none\n`;
    const { children, ledger } = await two(file, file.replace("none", "some"));
    expect(children.map(({ pre, post }) => [pre?.scores.get("DE"), post?.scores.get("DE")])).toEqual([[16, 16]]);
    expect(ledger.columns.filter(({ file: name }) => name === "pre.csv").at(-1)).toEqual({
      file: "pre.csv",
      column: "remark",
      meaning: "not used",
    });
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
