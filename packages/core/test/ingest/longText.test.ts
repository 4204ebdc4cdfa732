import { describe, expect, it } from "vitest";
import { looksLikeFormula } from "../../src/ingest/cells/looksLikeFormula.ts";
import { readAge } from "../../src/ingest/cells/readAge.ts";
import { answerReader } from "../../src/ingest/cells/readAnswer.ts";
import { dateParts } from "../../src/ingest/cells/readDate.ts";
import { readDelivery } from "../../src/ingest/cells/readDelivery.ts";
import { readTimepoint } from "../../src/ingest/cells/readTimepoint.ts";
import { readTotal } from "../../src/ingest/cells/readTotal.ts";
import { columnName } from "../../src/ingest/header/columnName.ts";
import { locateHeader } from "../../src/ingest/header/locateHeader.ts";
import { nameReader } from "../../src/ingest/header/nameReader.ts";
import { foldId, looseId } from "../../src/ingest/text/foldId.ts";
import { foldLevel } from "../../src/ingest/text/foldText.ts";
import { camelTokens, nameTokens } from "../../src/ingest/text/nameTokens.ts";
import { eaq30 } from "../../src/instrument/catalog/eaq-30.ts";

const LENGTH = 50_000;
// going back and forth over so much takes far longer, on a busy machine too
const SLOWEST_MS = 10_000;

// characters and pairs of which a pattern that goes back and forth makes quadratic work
const repeated = [
  "a",
  "A",
  "aA",
  "1",
  "0",
  "٣",
  "²",
  ".",
  ",",
  ";",
  ":",
  " ",
  "\u00a0",
  "\u200b",
  "-",
  "_",
  "/",
  "(",
  ")",
  "[",
  "]",
  "'",
  "’s",
  "=",
  "\n",
];
const pairs = [
  "a.",
  "1.",
  "1-",
  "(1-",
  "(1 ",
  "[a",
  "a]",
  "q ",
  "pre ",
  "t1 ",
  "1 1",
  "a1",
  "0 ",
  "1, ",
  "1 y",
  "a's ",
  "é",
  "mon ",
  "jan ",
  " 1:11",
  "1.1 ",
  "a.1",
  "in the ",
];
const shapes = [...repeated, ...pairs].flatMap((part) => {
  const text = part.repeat(LENGTH / part.length);
  return ["", "x", ".1"].flatMap((end) => ["", "x"].map((start) => `${start}${text}${end}`));
});

const tokens = eaq30.missing.tokens;
const scale = eaq30.scales[0];
const header = (name: string): unknown => {
  const fields = ["Child ID", name, `${name}.1`];
  const record = { line: 1, width: 3, size: 0, fields, cell: (index: number) => fields[index] ?? "" };
  return locateHeader([record as never], nameReader(eaq30, {}));
};
const readers: Readonly<Record<string, (text: string) => unknown>> = {
  columnName: (text) => columnName(text, eaq30),
  "columnName of the longest name": (text) => columnName(text.slice(0, 500) + text.slice(-500), eaq30),
  locateHeader: header,
  nameTokens,
  camelTokens,
  answerReader: answerReader(eaq30, 0),
  readAge: (text) => readAge(text, false, tokens),
  dateParts,
  readDelivery,
  readTimepoint,
  readTotal: (text) => (scale === undefined ? null : readTotal(text, scale, eaq30)),
  foldId,
  looseId: (text) => looseId(foldId(text)),
  foldLevel,
  looksLikeFormula,
};

describe("a text of 50,000 characters", () => {
  for (const [name, read] of Object.entries(readers)) {
    it(`takes no longer than its length asks for: ${name}`, { timeout: 60_000 }, () => {
      for (const text of shapes) {
        const start = performance.now();
        read(text);
        const shape = `${text.slice(0, 12)}...${text.slice(-6)}`;
        expect(performance.now() - start, JSON.stringify(shape)).toBeLessThan(SLOWEST_MS);
      }
    });
  }
});
