import { checkSummary, eaq30, readOutcomesFromBytes, scoreResponses } from "@headway/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { longFile, readChildren, type Sheet, sheets, twoFiles, wideFile, writings } from "./answerSheet.ts";

const runs = { numRuns: 40 };

const answered = (answers: readonly (number | null)[]): boolean => answers.some((value) => value !== null);

const written = (children: readonly Sheet[]): string[] =>
  children
    .map(({ pre, post }) => {
      const wave = (answers: readonly (number | null)[]) => (answered(answers) ? [answers, [...scoreResponses(answers, eaq30)]] : null);
      return JSON.stringify([wave(pre), wave(post)]);
    })
    .sort();

describe("reading what was written", () => {
  it("gives the children that were written, wide", async () => {
    await fc.assert(
      fc.asyncProperty(sheets, async (children) => {
        expect(await readChildren(wideFile(children))).toEqual(written(children));
      }),
      runs,
    );
  });

  it("gives the same children wide, long and in two files", async () => {
    await fc.assert(
      fc.asyncProperty(sheets, async (children) => {
        const wide = await readChildren(wideFile(children));
        expect(await readChildren(longFile(children))).toEqual(wide);
        expect(await readChildren(twoFiles(children))).toEqual(wide);
      }),
      runs,
    );
  });

  it("does not depend on encoding, delimiter, quoting, line ends, column order or row order", async () => {
    await fc.assert(
      fc.asyncProperty(sheets, writings, async (children, writing) => {
        const plain = await readChildren(wideFile(children));
        expect(await readChildren(wideFile(children, writing))).toEqual(plain);
        expect(await readChildren(longFile(children, writing))).toEqual(plain);
      }),
      runs,
    );
  });

  it("never counts more children where an answer is missing", async () => {
    const place = fc.record({
      child: fc.nat(5),
      wave: fc.constantFrom("pre" as const, "post" as const),
      item: fc.integer({ min: 0, max: 29 }),
    });
    await fc.assert(
      fc.asyncProperty(sheets, place, async (children, { child, wave, item }) => {
        const fewer = children.map((sheet, index) => (index === child ? { ...sheet, [wave]: sheet[wave].with(item, null) } : sheet));
        const before = checkSummary(await readOutcomesFromBytes(longFile(children)));
        const after = checkSummary(await readOutcomesFromBytes(longFile(fewer)));
        for (const [scale, { nPre, nPost, nPaired }] of Object.entries(after.scales)) {
          expect(nPre).toBeLessThanOrEqual(before.scales[scale]?.nPre ?? 0);
          expect(nPost).toBeLessThanOrEqual(before.scales[scale]?.nPost ?? 0);
          expect(nPaired).toBeLessThanOrEqual(before.scales[scale]?.nPaired ?? 0);
        }
      }),
      runs,
    );
  });

  it("reads answers counted from 0 as the same answers counted from 1", async () => {
    await fc.assert(
      fc.asyncProperty(sheets, async (children) => {
        const zero = (answers: readonly (number | null)[]) => answers.map((value) => (value === null ? null : value - 1));
        const shifted = children.map(({ pre, post }) => ({ pre: zero(pre), post: zero(post) }));
        expect(await readChildren(wideFile(shifted), { itemCoding: "0-2" })).toEqual(await readChildren(wideFile(children)));
      }),
      runs,
    );
  });
});
