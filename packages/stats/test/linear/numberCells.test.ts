import { describe, expect, it } from "vitest";
import { numberCells } from "../../src/linear/numberCells.ts";

const factor = (name: string, size: number, codes: number[]) => ({
  name,
  levels: Array.from({ length: size }, (_, level) => `${level}`),
  codes,
});
const used = (factors: ReturnType<typeof factor>[]) =>
  factors.map(({ name, levels }) => ({ factor: { name, levels, unusedLevels: [] }, position: Int32Array.from(levels.keys()) }));

describe("numberCells", () => {
  it("numbers cells by their levels, not by the order of the rows", () => {
    const factors = [factor("a", 2, [1, 0, 1, 0]), factor("b", 3, [2, 1, 0, 1])];
    expect(numberCells(factors, used(factors), Uint8Array.of(1, 1, 1, 1))).toEqual({
      cellOf: Int32Array.of(2, 0, 1, 0),
      cells: [
        [0, 1],
        [1, 0],
        [1, 2],
      ],
    });
  });

  it("gives rows that are left out no cell", () => {
    const factors = [factor("a", 2, [1, -1, 0])];
    expect(numberCells(factors, used(factors), Uint8Array.of(1, 0, 1)).cellOf).toEqual(Int32Array.of(1, -1, 0));
  });

  it("counts as well when the possible cells are too many for a table", () => {
    const factors = [factor("a", 1500, [1499, 0, 1499]), factor("b", 1500, [7, 1499, 7])];
    expect(numberCells(factors, used(factors), Uint8Array.of(1, 1, 1))).toEqual({
      cellOf: Int32Array.of(1, 0, 1),
      cells: [
        [0, 1499],
        [1499, 7],
      ],
    });
  });
});
