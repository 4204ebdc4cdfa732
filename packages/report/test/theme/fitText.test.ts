import { describe, expect, it } from "vitest";
import { fitText, wrapText } from "../../src/theme/fitText.ts";
import { textWidth } from "../../src/theme/textWidth.ts";

const style = { size: 12, bold: false, lead: 15 };

describe("the width of a text", () => {
  it("is that of the letters in the font, wider in bold", () => {
    // advance widths of Arial at 2048 to the em, from its metrics: B 1366, e 1139, f 569, o 1139, r 682
    expect(textWidth("Before", style)).toBeCloseTo((12 * (1366 + 1139 + 569 + 1139 + 682 + 1139)) / 2048, 2);
    expect(textWidth("Before", { ...style, bold: true })).toBeGreaterThan(textWidth("Before", style));
  });
  it("is generous with scripts that the font lacks, and nothing for marks above a letter", () => {
    expect(textWidth("\u6f22", style)).toBe(12);
    expect(textWidth("\u0531", style)).toBeCloseTo(0.7 * 12, 2);
    expect(textWidth("e\u0301", style)).toBe(textWidth("e", style));
  });
});

describe("a text that is too wide", () => {
  it("ends in an ellipsis, never inside a character", () => {
    const family = "\u{1F468}\u200d\u{1F469}\u200d\u{1F467}";
    expect(fitText(`ab${family}`, textWidth("ab\u2026", style) + 1, style)).toBe("ab\u2026");
    expect(fitText("Before", 100, style)).toBe("Before");
  });
  it("is broken between words, and inside one that no line can hold", () => {
    const width = textWidth("Bereavement", style);
    expect(wrapText("Bereavement and loss", width, style)).toEqual(["Bereavement", "and loss"]);
    expect(wrapText("BereavementBereavement", width, style)).toEqual(["Bereavement", "Bereavement"]);
  });
  it("has no empty line, even where a line has no room for one letter", () => {
    expect(wrapText("ab cd", 1, style)).toEqual(["a", "b", "c", "d"]);
    expect(wrapText("", 100, style)).toEqual([""]);
  });
});
