import { describe, expect, it } from "vitest";
import { chooseItems } from "../../src/ingest/header/chooseItems.ts";
import { columnName } from "../../src/ingest/header/columnName.ts";
import { eaq30 } from "../../src/instrument/catalog/eaq-30.ts";
import { IssueLog } from "../../src/issues/issueLog.ts";

const numbers = Array.from({ length: 30 }, (_, index) => index + 1);

function chosen(names: readonly string[]): { names: string[]; log: IssueLog } {
  const log = new IssueLog();
  const header = { line: 1, names, meanings: names.map((name) => columnName(name, eaq30)), recordsBefore: 1 };
  const items = chooseItems(header, eaq30, { file: "a.csv", reversedAlready: null }, log);
  return { names: items.map(({ index }) => names[index] ?? ""), log };
}

describe("the columns of the items", () => {
  const short = numbers.filter((n) => n !== 13).map((n) => `Q${n}`);

  it("are never filled up from another questionnaire or a numbered question", () => {
    const others = numbers.slice(0, 25).map((n) => `SDQ item ${n}`);
    expect(chosen([...short, ...others.slice(10, 14)]).names).toEqual(short);
    expect(chosen([...short, "13. Anything else?"]).names).toEqual(short);
    expect(chosen([...short, "99. Anything else?"]).names).toEqual(short);
  });
  it("are those with the instrument's word where one has it", () => {
    const own = numbers.map((n) => `EAQ ${n}`);
    expect(chosen([...short, ...own]).names).toEqual(own);
  });
  it("are refused where two questionnaires have almost as many names", () => {
    const texts = numbers.map((n) => `${n}. I often feel something`);
    expect(
      chosen([...texts, ...short])
        .log.list(["a.csv"])
        .map(({ code }) => code),
    ).toContain("duplicate_header");
  });
});
