import { describe, expect, it } from "vitest";
import { dateColumn } from "../../src/ingest/cells/dateColumn.ts";
import { readAge } from "../../src/ingest/cells/readAge.ts";
import { answerReader } from "../../src/ingest/cells/readAnswer.ts";
import { dayNumber } from "../../src/ingest/cells/readDate.ts";
import { readDelivery } from "../../src/ingest/cells/readDelivery.ts";
import { readTimepoint } from "../../src/ingest/cells/readTimepoint.ts";
import { foldId, looseId } from "../../src/ingest/text/foldId.ts";
import { trimCell } from "../../src/ingest/text/trimCell.ts";
import { eaq30 } from "../../src/instrument/catalog/eaq-30.ts";
import { missingAnswers } from "../../src/instrument/missingAnswers.ts";

const kindOf = (cell: string): string => {
  const answer = answerReader(eaq30, 0)(cell);
  return answer.kind === "value" ? String(answer.value) : answer.kind;
};

describe("an answer cell", () => {
  it.each([
    ...["2", " 2 ", "2.0", "2,00", "\u200b2\u00a0", "٢", "２", "२"],
    ...[
      "Sometimes true",
      "SOMETIMES  TRUE",
      "sometimes\u00a0true ",
      "2 - Sometimes true",
      "Sometimes true (2)",
      "2 = sometimes true",
      "(2) Sometimes true",
      "2.0 - Sometimes true",
      "2/Sometimes true",
      "Sometimes true, 2,00",
    ],
  ])("reads %j as 2", (cell) => expect(kindOf(cell)).toBe("2"));

  it.each(["1e0", "0x2", "true", "²", "+2", "02", "2 or 3", "1;3", "sometimes?", "=1+1", "2 - maybe", "½"])("does not read %j", (cell) =>
    expect(kindOf(cell)).toBe("invalid_response"),
  );

  it.each(["4", "0", "33", "2.5", "-2", "1,5"])("tells %j as out of range", (cell) => expect(kindOf(cell)).toBe("out_of_range"));
  it.each(["9", "99", "-1", "-999"])("takes %j as a code for missing", (cell) => expect(kindOf(cell)).toBe("code"));
  it.each(["", " ", "NA", "#N/A", "—", "(Blank)", "Prefer not to say"])("takes %j as missing", (cell) =>
    expect(kindOf(cell)).toBe("missing"),
  );
  it.each(["1 - Often true", "Not true (3)"])("sees that number and word of %j contradict", (cell) =>
    expect(kindOf(cell)).toBe("label_conflict"),
  );
});

describe("an age cell", () => {
  const age = (cell: string, months = false) => readAge(cell, months, missingAnswers.tokens);
  it.each([
    ["7", 7],
    ["7,5", 7.5],
    ["7yrs", 7],
    ["7 years old", 7],
    ["7y 6m", 7.5],
    ["7;6", 7.5],
    ["7 yrs 6 months", 7.5],
    ["96 months", 8],
  ])("reads %j as %d years", (cell, years) => expect(age(cell)).toEqual({ kind: "years", years }));

  it("reads a plain number as months where the header says so", () => expect(age("90", true)).toEqual({ kind: "years", years: 7.5 }));
  it.each(["47", "0", "-8", "2015", "2", "19.5"])("finds %j out of range", (cell) => expect(age(cell).kind).toBe("age_out_of_range"));
  it.each(["7-9", "10–12", "13+", "8 to 10", "under 8"])("knows %j as a band", (cell) => expect(age(cell).kind).toBe("band"));
  it.each(["eight", "7;13", "7/8", "1e1"])("cannot read %j", (cell) => expect(age(cell).kind).toBe("age_unparsed"));
});

describe("a column of dates", () => {
  const days = (cells: readonly string[]) => cells.map(dateColumn(cells).dayOf);
  const march = [dayNumber(2015, 3, 4), dayNumber(2015, 3, 14)];

  it("takes the order from a day above 12", () => {
    expect(days(["04/03/2015", "14/03/2015"])).toEqual(march);
    expect(days(["03/04/2015", "03/14/2015"])).toEqual(march);
  });
  it("reads ISO, names of months, two-digit years and spreadsheet serials", () => {
    expect(days(["2015-03-04"])).toEqual([march[0]]);
    expect(days(["4 Mar 2015", "14-Mar-15"])).toEqual(march);
    expect(days(["42067", "42077"])).toEqual(march);
    expect(days(["March 4, 2015", "14 Mar 15"])).toEqual(march);
    expect(days(["14/3/98", "14/3/02"])).toEqual([dayNumber(1998, 3, 14), dayNumber(2002, 3, 14)]);
  });
  it("tells several forms, contradicting orders and orders that nothing settles", () => {
    expect(dateColumn(["2015-03-04", "14/03/2015"]).mixedAt).toBe(1);
    expect(dateColumn(["14/03/2015", "03/14/2015"]).mixedAt).toBe(1);
    expect(dateColumn(["04/03/2015"])).toMatchObject({ ambiguousAt: 0, mixedAt: null });
    expect(days(["04/03/2015"])).toEqual([march[0]]);
  });
  it("knows no 31 February", () => expect(days(["31/02/2015"])).toEqual([null]));
});

describe("timepoints, delivery and ids", () => {
  it.each([
    "pre",
    "PRE ",
    "Before the programme",
    "Baseline",
    "start",
    "pre-intervention",
    "preintervention",
    "Pre.",
    "(pre)",
    "Pre-test",
    "ｐｒｅ",
  ])("reads %j as pre", (cell) => expect(readTimepoint(cell)).toBe("pre"));
  it.each(["mid", "", "6 month follow-up?", "pre and post", "preschool", "pre?", "test", "first session"])(
    "does not know the timepoint %j",
    (cell) => expect(readTimepoint(cell)).toBeNull(),
  );
  it.each(["1:1", "1-1", "one to one", "One-To-One", "individual", "one_to_one"])("reads %j as one-to-one", (cell) =>
    expect(readDelivery(cell)).toBe("one-to-one"),
  );
  it.each(["Hybrid?", "grp??", "11", "online"])("does not know the delivery %j", (cell) => expect(readDelivery(cell)).toBeNull());

  it("keeps ids as text", () => {
    expect(new Set(["007", "7", "1E5", "1.0", "1", "NA"].map(foldId)).size).toBe(6);
    expect(foldId(" Ab\u200b004\u00a0")).toBe(foldId("AB004"));
    expect(foldId("Zoe\u0308")).toBe(foldId("ZO\u00cb"));
    expect(foldId("Straße ΣΑΣ")).toBe(foldId("STRASSE σας"));
    expect(foldId("ı")).not.toBe(foldId("I"));
    expect(looseId(foldId("C-003"))).toBe(looseId(foldId("c 3")));
  });
  it("trims a megabyte of spaces in linear time", () => {
    const spaces = " ".repeat(1_000_000);
    expect(trimCell(`${spaces}a${spaces}b${spaces}`)).toHaveLength(1_000_002);
  });
});
