import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { run } from "../src/main.ts";

let exitCode: typeof process.exitCode;
const listeners = [process.stdout, process.stderr].map((stream) => ({ stream, before: stream.listeners("error") }));

beforeEach(() => {
  exitCode = process.exitCode;
});
afterEach(() => {
  process.exitCode = exitCode;
  for (const { stream, before } of listeners)
    for (const listener of stream.listeners("error")) if (!before.includes(listener)) stream.off("error", listener as () => void);
});

/** What is told where a command comes to grief while it writes its data. */
async function toldOf(error: unknown): Promise<{ readonly told: string; readonly code: typeof process.exitCode }> {
  const told: string[] = [];
  const data = (): void => {
    throw error;
  };
  await run(["instruments"], { progress: () => {}, finish: () => {}, message: (text) => told.push(text), data });
  return { told: told.join("\n"), code: process.exitCode };
}

describe("a failure that nobody thought of ends with 1", () => {
  it("and says where in the program it was, so that it can be mended", async () => {
    const { told, code } = await toldOf(new TypeError("x is not a function"));
    expect(code).toBe(1);
    expect(told).toMatch(/^headway failed: TypeError: x is not a function\n {4}at .*failures\.test\.ts/);
  });

  it("in one line where the system failed", async () => {
    const error = Object.assign(new Error("EMFILE: too many open files, open 'a.csv'"), { syscall: "open" });
    expect(await toldOf(error)).toEqual({ told: "headway failed: EMFILE: too many open files, open 'a.csv'", code: 1 });
  });

  it("in its own words where it is no error", async () => {
    expect(await toldOf("stopped")).toEqual({ told: "headway failed: stopped", code: 1 });
  });
});
