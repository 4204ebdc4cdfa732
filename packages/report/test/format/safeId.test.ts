import fc from "fast-check";
import { expect, it } from "vitest";
import { safeId } from "../../src/format/safeId.ts";

it("an id holds letters, digits and hyphens only, whatever the scale is called", () => {
  fc.assert(fc.property(fc.string({ unit: "grapheme" }), (id) => /^[A-Za-z0-9-]*$/.test(safeId(id))));
});

it("scales that differ in punctuation keep different ids", () => {
  expect(new Set(["a_b", "a b", "a.b", "a-b", "a:b", "ab"].map(safeId)).size).toBe(6);
});
