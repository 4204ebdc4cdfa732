import { describe, expect, it } from "vitest";
import { createIssue } from "../../src/issues/createIssue.ts";

describe("the message of an issue", () => {
  it.each<[facts: Parameters<typeof createIssue>[2], message: string]>([
    [{ file: "a.csv" }, "a.csv: blank row, skipped"],
    [{ file: "a.csv", line: 3, column: "age" }, "a.csv line 3 column age: blank row, skipped"],
    [{ file: "a.csv", found: "7" }, "a.csv: blank row, skipped; found 7"],
    [{ file: "a.csv", found: null, expected: "8" }, "a.csv: blank row, skipped; expected 8"],
    [{ file: "a.csv", found: "7", expected: "8" }, "a.csv: blank row, skipped; found 7, expected 8"],
    [{ file: "a.csv", found: "x".repeat(121) }, `a.csv: blank row, skipped; found ${"x".repeat(120)}…`],
  ])("says what is known, in one order: %j", (facts, message) => {
    expect(createIssue("blank_rows", "warning", facts).message).toBe(message);
  });

  it("of a code without words of its own says the code in words", () => {
    expect(createIssue("never_met_before", "error", { file: "a.csv" }).message).toBe("a.csv: never met before");
  });
});
