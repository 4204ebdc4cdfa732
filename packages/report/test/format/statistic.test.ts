import { describe, expect, it } from "vitest";
import { formatInterval } from "../../src/format/interval.ts";
import { formatLevel, formatPercent } from "../../src/format/percent.ts";
import { formatP } from "../../src/format/pValue.ts";
import { richToText } from "../../src/format/rich.ts";
import { fStatistic, pStatement, tStatistic } from "../../src/format/statistic.ts";
import { numbers } from "../../src/narrative/en/numbers.ts";
import { shareInWords } from "../../src/narrative/en/share.ts";

describe("statistics in APA style", () => {
  it("writes p with three decimals and no leading zero", () => {
    expect(formatP(numbers, 0.0341)).toBe(".034");
    expect(formatP(numbers, 3e-300)).toBe("<\u00a0.001");
    expect(formatP(numbers, 0)).toBe("<\u00a0.001");
    expect(formatP(numbers, 1)).toBe(">\u00a0.999");
    expect(formatP(numbers, 0.001)).toBe(".001");
  });
  it("keeps a statistic on one line", () => {
    expect(richToText(tStatistic(numbers, 6.8412, 326))).toBe("t(326)\u00a0=\u00a06.84");
    expect(richToText(fStatistic(numbers, 4.117, 3, 315))).toBe("F(3,\u00a0315)\u00a0=\u00a04.12");
    expect(richToText(pStatement(numbers, 0.5))).toBe("p\u00a0=\u00a0.500");
    expect(richToText(pStatement(numbers, 1e-9))).toBe("p\u00a0<\u00a0.001");
  });
  it("writes an interval in brackets, an open end as a sign", () => {
    expect(formatInterval(numbers, { lower: -0.268, upper: 0.492, level: 0.95, method: "" })).toBe("[\u22120.27,\u00a00.49]");
    expect(formatInterval(numbers, { lower: 0.1, upper: "Infinity", level: 0.95, method: "" })).toBe("[0.10,\u00a0\u221e]");
  });
  it("writes levels as they are", () => {
    expect([0.95, 0.9, 0.975, 0.9999].map((level) => formatLevel(numbers, level))).toEqual(["95%", "90%", "97.5%", "99.99%"]);
  });
  it("gives no percentage of nobody", () => {
    expect(formatPercent(numbers, 0, 0)).toBe("\u2013");
    expect(formatPercent(numbers, 157, 327)).toBe("48%");
  });
});

const said = (part: number, whole: number): string => shareInWords(part, whole).replaceAll("\u00a0", " ");

describe("shareInWords", () => {
  it("says tenths only within 2.5 points of the figure", () => {
    expect(said(131, 327)).toBe("about 4 in 10");
    expect(said(48, 327)).toBe("about 15 in every 100");
    expect(said(7, 327)).toBe("about 2 in every 100");
  });
  it("counts children where there are few", () => {
    expect(said(3, 12)).toBe("3 of the 12");
    expect(said(0, 12)).toBe("none of the 12");
  });
});
