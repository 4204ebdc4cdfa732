import { expect, it } from "vitest";
import { formatBound } from "../../src/format/bound.ts";
import { numbers } from "../../src/narrative/en/numbers.ts";

it("keeps the side of zero that a bound is on, and writes no more digits than that takes", () => {
  expect([0.04, -0.04, 0.004, 0.6, -1.25].map((bound) => formatBound(numbers, bound, 1))).toEqual([
    "0.04",
    "\u22120.04",
    "0.004",
    "0.6",
    "\u22121.3",
  ]);
});

it("calls zero what is zero but for rounding, and leaves infinity alone", () => {
  expect([0, 1e-17, -1e-9, Number.POSITIVE_INFINITY].map((bound) => formatBound(numbers, bound, 2))).toEqual([
    "0.00",
    "0.00",
    "0.00",
    "\u221e",
  ]);
});
