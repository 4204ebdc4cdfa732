import { describe, expect, it } from "vitest";
import { formatBound } from "../../src/format/bound.ts";
import { formatCount } from "../../src/format/count.ts";
import { formatDate } from "../../src/format/date.ts";
import { formatInterval } from "../../src/format/interval.ts";
import { formatNumber, formatSigned } from "../../src/format/number.ts";
import type { NumberForm } from "../../src/format/numberForm.ts";
import { formatLevel, formatPercent } from "../../src/format/percent.ts";
import { formatProportion } from "../../src/format/proportion.ts";
import { formatP, formatPRelation } from "../../src/format/pValue.ts";
import { richToText } from "../../src/format/rich.ts";
import { fStatistic } from "../../src/format/statistic.ts";
import { dates } from "../../src/narrative/en/numbers.ts";
import { inEnglishMarks } from "../../src/render/xlsx/inEnglishMarks.ts";
import { numberFormat } from "../../src/render/xlsx/numberFormat.ts";
import { commaNumbers, dottedDates } from "./numberForms.ts";

const interval = { lower: -0.268, upper: 0.492, level: 0.975, method: "" } as const;

describe("a language with a decimal comma", () => {
  it("has it in every number, and its own mark between groups of three digits", () => {
    expect(formatNumber(commaNumbers, -1204.5, 2)).toBe("\u22121\u202f204,50");
    expect(formatSigned(commaNumbers, 0.94, 1)).toBe("+0,9");
    expect(formatCount(commaNumbers, 1_234_567)).toBe("1\u202f234\u202f567");
    expect(formatBound(commaNumbers, -0.04, 1)).toBe("\u22120,04");
    expect(formatNumber(commaNumbers, 1.25e12, 2)).toBe("1,25\u00a0\u00d7\u00a010^12");
  });
  it("keeps the two numbers of an interval, and two degrees of freedom, apart", () => {
    expect(formatInterval(commaNumbers, interval)).toBe("[\u22120,27;\u00a00,49]");
    expect(richToText(fStatistic(commaNumbers, 4.117, 1.5, 315.25))).toBe("F(1,50;\u00a0315,25)\u00a0=\u00a04,12");
  });
  it("keeps the zero of a p value where it says so", () => {
    expect([0, 0.0341, 1].map((p) => formatP(commaNumbers, p))).toEqual(["<\u00a00,001", "0,034", ">\u00a00,999"]);
    expect([0, 0.0341].map((p) => formatPRelation(commaNumbers, p))).toEqual(["<\u00a00,001", "=\u00a00,034"]);
    expect(formatProportion(commaNumbers, -0.04)).toBe("\u22120,04");
  });
  it("drops the zero before its own mark where it says so", () => {
    const dropping: NumberForm = { ...commaNumbers, leadingZero: false };
    expect([0.0341, 1e-9].map((p) => formatPRelation(dropping, p))).toEqual(["=\u00a0,034", "<\u00a0,001"]);
    expect([-0.04, 1].map((value) => formatProportion(dropping, value))).toEqual(["\u2212,04", "1,00"]);
  });
  it("writes what stands around a percentage", () => {
    expect(formatPercent(commaNumbers, 157, 327, 1)).toBe("48,0\u00a0%");
    expect(formatLevel({ ...commaNumbers, percent: { before: "%", after: "" } }, 0.975)).toBe("%97,5");
  });
});

describe("a sheet of Excel in such a language", () => {
  const shownAs = (kind: "number" | "count" | "p" | "interval", shown: string): string =>
    numberFormat(kind, inEnglishMarks(commaNumbers, shown), commaNumbers);
  it("shows as many decimals as the report, by the marks that formats are written with", () => {
    expect(shownAs("number", formatNumber(commaNumbers, 1204.5, 2))).toBe("0.00");
    expect(shownAs("interval", formatInterval(commaNumbers, interval))).toBe("0.00");
    expect(shownAs("count", formatCount(commaNumbers, 1204))).toBe("#,##0");
    expect(shownAs("number", formatPercent(commaNumbers, 1, 3))).toBe("0%");
  });
  it("says of the smallest p values what the report says", () => {
    expect(shownAs("p", formatP(commaNumbers, 0.2))).toBe('[<0.001]"< 0,001";0.000');
  });
});

describe("a date", () => {
  it("is written in the order and with the names of the months of the language", () => {
    expect(formatDate(dates, "2026-11-03")).toBe("3 November 2026");
    expect(formatDate(dottedDates, "2026-11-03")).toBe("3.11.2026");
  });
  it("stays as it was given where it is none of the calendar, or is written otherwise", () => {
    for (const given of ["2026-02-30", "2026-13-01", "2026-00-10", "Spring 2026", "3/11/2026", "2026-11-3", ""])
      expect(formatDate(dates, given)).toBe(given);
  });
});
