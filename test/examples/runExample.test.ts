import { describe, expect, it } from "vitest";
import { runExample } from "./runExample.ts";

const load = (specifier: string): Promise<unknown> => import(/* @vite-ignore */ specifier);
const run = (code: string): Promise<number> => runExample(code, { names: { third: 1 / 3, half: async () => 0.5 }, load });

describe("an example", () => {
  it.each([
    "third; // 0.33",
    "third // 0.333...",
    "[third, null]; // [0.3333, null]",
    '({ n: 2, text: third.toFixed(1) }); // { n: 2, text: "0.3" }',
    "Float64Array.of(1, -third); // Float64Array [1, -0.333333]",
    "third * 3e-20; // 1e-20",
    "third * 3 - 1e-15; // 1 but for the last digits",
    "third; // 0.3333333333, which is 1 / 3",
    '"a\\u00a0long text"; // "a long..."',
    "await half(); // 0.5",
    'import { normalCdf } from "@headway/stats";\nnormalCdf(0); // 0.5',
  ])("holds where it is true: %s", async (code) => {
    expect(await run(code)).toBe(1);
  });

  it.each([
    "third; // 0.34",
    "third; // 0.334...",
    "1.4; // 1",
    "[third]; // [0.3333, null]",
    "({ n: 2, more: 1 }); // { n: 2 }",
    "[1]; // Float64Array [1]",
    "third * 3e-20; // 2e-20",
    "null; // 0",
    '"text"; // "other"',
    '"1"; // 1',
  ])("fails where it is not: %s", async (code) => {
    await expect(run(code)).rejects.toThrow("the example says");
  });

  it("counts the values that it checks, not its other comments", async () => {
    expect(await run("// first a name\nconst twice = 2 * third; // not a value\ntwice; // 0.667\nthird; // 0.333")).toBe(2);
  });
});
