import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { DataRefusedError, readOutcomesFromBytes } from "@headway/core";
import { InputFileError, readOutcomes } from "@headway/core/node";
import { afterAll, describe, expect, it } from "vitest";
import { openFile } from "../../src/ingest/fileSource.ts";
import { memorySource } from "../../src/ingest/source.ts";

const folder = mkdtempSync(join(tmpdir(), "source-"));
const path = join(folder, "children.csv");
afterAll(() => rmSync(folder, { recursive: true }));

const items = Array.from({ length: 30 }, (_, index) => index + 1);
const answers = (child: number, wave: number): string => items.map((item) => ((item * (child + 2) + wave) % 3) + 1).join(";");
const header = `Child ID;Timepoint;Site;Comment;Date of assessment;${items.map((item) => `eaq_${item}`).join(";")}\r\n`;
const row = (child: number, wave: number): string =>
  `Ä-${child}-kept-apart;${wave === 0 ? "T0" : "T1"};"Zoë’s ${child % 7}";"a ""b""\r\n€ ${"x".repeat(child % 97)}";${1 + (child % 28)}/0${3 + wave}/2025;${answers(child, wave)}\r\n`;
// longer than the pieces in which a file is read
const text = header + Array.from({ length: 1200 }, (_, child) => row(child, 0) + (child % 9 === 0 ? "" : row(child, 1))).join("");

const plain = (value: unknown): string => JSON.stringify(value, (_, entry) => (entry instanceof Map ? [...entry] : entry));
const outcome = (reading: Promise<unknown>): Promise<string> =>
  reading.then(plain, (error: unknown) => (error instanceof DataRefusedError ? plain(error.issues) : String(error)));

describe("a file", () => {
  it("longer than one piece gives what its bytes in memory give, whatever its encoding and its faults", async () => {
    const utf8 = Buffer.from(text);
    const files = {
      utf8,
      utf16: Buffer.from(`\ufeff${text}`, "utf16le"),
      "one byte of another encoding": Buffer.concat([utf8, Buffer.from([0xe9])]),
      "an open quote": Buffer.from(`${text}X;T0;"never`),
      "a bad quote": Buffer.from(`${text}X;T0;"bad"x;;\r\n${text.slice(header.length)}`),
      "a NUL": Buffer.from(`${text}X;T0;\0;;\r\n`),
      "half a character": Buffer.from(`\ufeff${text}`, "utf16le").subarray(0, -1),
      "notes and blank rows below": Buffer.from(`${text}\r\nNote: exported on 1 July\r\n;;;\r\n`),
      "a note amid the rows": Buffer.from(`${text}Note: exported on 1 July\r\n${row(4000, 0)}`),
    };
    for (const [what, data] of Object.entries(files)) {
      writeFileSync(path, data);
      expect(data.length, what).toBeGreaterThan(262_144);
      expect(await outcome(readOutcomes(path)), what).toBe(await outcome(readOutcomesFromBytes({ name: "children.csv", data })));
    }
  });

  it("has the size and the hash of its bytes", async () => {
    const data = Buffer.from(text);
    writeFileSync(path, data);
    const { source, close } = await openFile(path);
    const memory = memorySource({ name: path, data });
    expect([source.name, source.bytes, await source.sha256()]).toEqual([memory.name, memory.bytes, await memory.sha256()]);
    expect(Buffer.from(await source.slice(1000, 1010))).toEqual(data.subarray(1000, 1010));
    expect(await source.slice(source.bytes - 2, source.bytes + 8)).toHaveLength(2);
    await close();
  });

  it("that changes while it is read is refused", async () => {
    writeFileSync(path, text);
    const { source, assertUnchanged, close } = await openFile(path);
    await assertUnchanged();
    appendFileSync(path, row(1, 0));
    await expect(assertUnchanged()).rejects.toThrow(/changed while it was read/);
    writeFileSync(path, "");
    await expect(source.slice(0, 10)).rejects.toThrow(InputFileError);
    await close();
  });

  it("that is a device is read once, whole", async () => {
    const { source, close } = await openFile("/dev/null");
    expect([source.name, source.bytes]).toEqual(["null", 0]);
    await close();
    await expect(readOutcomes("/dev/null")).rejects.toThrow("null: the file is empty; found 0 bytes");
  });

  it("that comes in by the standard input is called so", async () => {
    const stdin = Object.getOwnPropertyDescriptor(process, "stdin")!;
    Object.defineProperty(process, "stdin", {
      configurable: true,
      value: Readable.from([Buffer.from("child_id,pre_DE,"), Buffer.from("post_DE\nA,9,12\n")]),
    });
    const { children, inputs } = await readOutcomes("-").finally(() => Object.defineProperty(process, "stdin", stdin));
    expect([children.length, inputs[0]?.name, inputs[0]?.bytes]).toEqual([1, "stdin", 31]);
  });

  it("that is not there or is a folder is named", async () => {
    await expect(readOutcomes(join(folder, "none.csv"))).rejects.toThrow(/none\.csv.*no such file/);
    await expect(readOutcomes(folder)).rejects.toThrow(/a folder/);
  });
});
