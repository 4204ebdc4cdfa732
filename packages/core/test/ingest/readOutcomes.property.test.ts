import { checkSummary, eaq30, readOutcomesFromBytes, scoreResponses } from "@headway/core";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { longFile, readChildren, reversedFile, type Sheet, sheets, sitesFile, twoFiles, wideFile, writings } from "./answerSheet.ts";

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

  it("does not depend on how two files are written", async () => {
    await fc.assert(
      fc.asyncProperty(sheets, writings, async (children, writing) => {
        expect(await readChildren(twoFiles(children, writing))).toEqual(await readChildren(wideFile(children)));
      }),
      runs,
    );
  });

  it("gives back any text of a factor, but for spaces", async () => {
    const part = fc.constantFrom("a", "B", '"', "'", ",", ";", "\t", "|", "\n", "\r\n", " ", "é", "表", "1", ".", "#", "\\", "\u2028");
    const site = fc.array(part, { minLength: 1, maxLength: 8 }).map((parts) => `Hub ${parts.join("")}`);
    const shown = (text: string): string => text.trim().replace(/\s+/g, " ");
    await fc.assert(
      fc.asyncProperty(site, fc.constantFrom("\n", "\r\n", "\r"), async (text, lineEnd) => {
        const children = fc.sample(sheets, { numRuns: 1, seed: 1 })[0] ?? [];
        const { children: read } = await readOutcomesFromBytes(
          sitesFile(
            children,
            children.map(() => text),
            lineEnd,
          ),
        );
        expect(new Set(read.map(({ factors }) => factors.get("site")))).toEqual(new Set([shown(text)]));
      }),
      runs,
    );
  });

  it("gives the same children from answers that are reversed already, since reversing twice changes nothing", async () => {
    const items = fc.uniqueArray(fc.integer({ min: 1, max: 30 }), { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(sheets, items, async (children, reversed) => {
        const twice = await readChildren(reversedFile(children, new Set(reversed)), { reversedAlready: true });
        expect(twice).toEqual(await readChildren(wideFile(children)));
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
