import { describe, expect, it } from "vitest";
import { recent } from "../../src/distributions/recent.ts";

describe("recent answers", () => {
  it("are computed once while they are kept, and the oldest goes first", () => {
    const asked: string[] = [];
    const product = recent((a: number, b: number) => {
      asked.push(`${a} ${b}`);
      return a * b;
    }, 2);
    expect([product(2, 3), product(2, 3), product(4, 5), product(2, 3), product(6, 7), product(2, 3)]).toEqual([6, 6, 20, 6, 42, 6]);
    expect(asked).toEqual(["2 3", "4 5", "6 7", "2 3"]);
  });

  it("are told apart where two lists of numbers have the same digits", () => {
    const difference = recent((a: number, b: number) => a - b, 4);
    expect([difference(12, 3), difference(1, 23)]).toEqual([9, -22]);
  });

  it("are not kept for arguments that are refused", () => {
    const root = recent((x: number) => {
      if (x < 0) throw new RangeError("below 0");
      return Math.sqrt(x);
    }, 2);
    expect(() => root(-1)).toThrow(RangeError);
    expect(() => root(-1)).toThrow(RangeError);
  });
});
