import { describe, expect, it } from "vitest";
import { columnName } from "../../src/ingest/header/columnName.ts";
import { LevelBook } from "../../src/ingest/rows/levelBook.ts";
import { eaq30 } from "../../src/instrument/catalog/eaq-30.ts";

const named = (name: string) => columnName(name, eaq30);

describe("column names", () => {
  it("put a statement of a grid before a question that happens to have its number", () => {
    const statement = named("4. How true? [3. I am sad]");
    const question = named("3. Any other comments?");
    expect(statement).toMatchObject({ kind: "item", number: 3, rank: 4 });
    expect(question).toMatchObject({ kind: "item", number: 3, rank: 3 });
  });
  it("say the timepoint by a final .1 or .2, behind a number and behind a question's text", () => {
    expect(named("eaq5.2")).toMatchObject({ kind: "item", number: 5, wave: "two" });
    expect(named("EAQ 5. I am sad.2")).toMatchObject({ kind: "item", number: 5, wave: "two" });
    expect(named("T1.2")).toMatchObject({ kind: "item", number: 2, wave: "one" });
    expect(named("EAQ_pre_Q5 I am sad before lunch")).toMatchObject({ kind: "item", number: 5, wave: "pre" });
    expect(named("T1.EAQ.2")).toMatchObject({ kind: "item", number: 2, wave: "one" });
    expect(named("DE.1")).toMatchObject({ kind: "total", scale: "DE", wave: "one" });
    expect(named("Pre DE.2")).toMatchObject({ kind: "total", scale: "DE", wave: "pre" });
    expect(named("DE pre/post.2")).toMatchObject({ kind: "total", scale: "DE", wave: null });
    expect(named("Shoe size.2")).toBeNull();
  });
  it.each(["EAQ 5 pre/post", "Pre EAQ 5 post", "T1/T2 EAQ 5", "EAQ 5 I am sad (before and after)", "EAQ 5. I am sad, pre or post"])(
    "say no timepoint where they say both: %j",
    (name) => expect(named(name)).toMatchObject({ kind: "item", number: 5, wave: null }),
  );
  it("say both of a scale and of the whole questionnaire", () => {
    expect(named("DE pre/post")).toMatchObject({ kind: "total", scale: "DE", wave: null });
    expect(named("EAQ-30 (pre/post)")?.kind).toBe("timepoint");
  });
  it("take a bare number for an item with the least trust, and in brackets with more", () => {
    expect(named("7")).toMatchObject({ kind: "item", number: 7, rank: 1 });
    expect(named("pre 7 post")).toMatchObject({ kind: "item", number: 7, rank: 1, wave: null });
    expect(named("How true is it? [7]")).toMatchObject({ kind: "item", number: 7, rank: 3 });
  });
  it("say a timepoint by its number, in one word or two", () => {
    expect(named("Time point 2 EAQ 5")).toMatchObject({ kind: "item", number: 5, wave: "two" });
    expect(named("Timepoint 1: EAQ 5")).toMatchObject({ kind: "item", number: 5, wave: "one" });
  });
  it("say that an item is reversed behind its number or at the end", () => {
    expect(named("EAQ 5 R")).toMatchObject({ kind: "item", number: 5, reversed: true });
    expect(named("5. I am sad (reversed)")).toMatchObject({ kind: "item", number: 5, reversed: true });
    expect(named("5r. I am sad")).toMatchObject({ kind: "item", number: 5, reversed: true });
    expect(named("5. I am sad")).toMatchObject({ kind: "item", number: 5, reversed: false });
  });
  it("mean nothing where they are longer than a question", () => {
    expect(named(`EAQ 5 ${"very ".repeat(200)}sad`)).toBeNull();
  });
  it("let start and end be a timepoint only beside an item or a scale", () => {
    expect(named("Start EAQ 1")).toMatchObject({ kind: "item", number: 1, wave: "pre" });
    expect(named("DE end")).toMatchObject({ kind: "total", scale: "DE", wave: "post" });
    expect(named("End date")?.kind).toBe("timestamp");
    expect(named("Pre EAQ 1 end")).not.toMatchObject({ rank: 4 });
  });
  it("let R's X stand before a number only where a timepoint follows", () => {
    expect(named("X7.pre")).toMatchObject({ kind: "item", number: 7, wave: "pre" });
    expect(named("X7")).toBeNull();
  });
  it.each(["3. Which time point is it?", "When", "Round", "Time of assessment", "Is this before or after the programme?"])(
    "know %j as the timepoint",
    (name) => expect(named(name)?.kind).toBe("timepoint"),
  );
  it.each([
    ...["PID", "UPN", "Case ref", "Case", "Learner", "Learner number", "Pupil UPN", "Child’s ID", "YP code", "child_ref", "ID number"],
    ...["Service user ID", "Client ref.", "Study number", "CYP ID", "Pseudonym", "Student No", "ChildID", "Record number", "Ref no"],
    ...["Family Hub child ID", "Please enter the child ID", "Unique pupil number", "Individual ID", "Anon ID", "Mosaic ID"],
  ])("know %j as the child's id", (name) => expect(named(name)?.kind).toBe("id"));
  it.each(["Respondent ID", "ResponseId", "Class ID", "Parent ID", "Session ID", "Family ID", "Device ID", "Worker ID", "Name"])(
    "know %j as no child's id",
    (name) => expect(named(name)?.kind).not.toBe("id"),
  );
  it("prefer an id to the child's name", () => {
    const rank = (name: string): number => Number((named(name) as { rank?: number } | null)?.rank);
    expect(rank("Child name")).toBeGreaterThan(rank("Mosaic ID"));
    expect(rank("Mosaic ID")).toBeGreaterThan(rank("ID"));
  });
  it.each([
    ["Why was the child referred?", "referral"],
    ["Group/1:1", "delivery"],
    ["How was the programme delivered?", "delivery"],
    ["Family Hub", "site"],
    ["Case worker", "facilitator"],
  ])("know %j as the factor %s", (name, factor) => expect(named(name)).toMatchObject({ kind: "factor", factor }));
  it.each([
    ["Age at time of referral", "age"],
    ["Date EAQ completed", "date"],
  ])("know %j as %s", (name, kind) => expect(named(name)?.kind).toBe(kind));
});

describe("levels", () => {
  it("are one where only case, spaces, hyphens and underscores differ", () => {
    const book = new LevelBook();
    const level = (text: string) => book.note("site", text).level;
    expect(level(" north\u00a0 hub")).toBe(level("North Hub"));
    expect(level("North-Hub")).toBe(level("North Hub"));
    expect(level("north_hub")).toBe(level("North Hub"));
    expect(level("North Hub 2")).not.toBe(level("North Hub"));
  });
});
