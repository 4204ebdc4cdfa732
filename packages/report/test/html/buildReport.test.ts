import { describe, expect, it } from "vitest";
import { buildReport } from "../../src/buildReport.ts";
import { fixtures } from "../fixtures/fixtures.ts";

const BROKEN = /\b(?:NaN|undefined|Infinity|null)\b|\[object/;

describe.each(Object.entries(fixtures))("the page of %s", (_name, make) => {
  const report = buildReport(make());

  it("holds no broken value", async () => {
    const { html } = await report;
    expect(html.match(BROKEN)?.[0]).toBeUndefined();
  });

  it("runs no script and loads nothing", async () => {
    const { html } = await report;
    expect(html).not.toMatch(/<script|<iframe|<img|<link|<object|<embed|javascript:|\son\w+=|@import|url\((?!#)/i);
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<[^>]*\sstyle=/);
  });

  it("has unique ids, and every label and link finds its own", async () => {
    const { html } = await report;
    const ids = [...html.matchAll(/<[^>]*\sid="([^"]*)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...html.matchAll(/(?:href="#|aria-labelledby="|url\(#)([^")]*)/g)].flatMap((match) => (match[1] ?? "").split(" "));
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });

  it("has headings in order, without a gap", async () => {
    const { html } = await report;
    const levels = [...html.matchAll(/<h([1-6])[ >]/g)].map((match) => Number(match[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [at, level] of levels.entries()) if (at > 0) expect(level - levels[at - 1]!).toBeLessThanOrEqual(1);
  });

  it("gives every table header cell a scope", async () => {
    const { html } = await report;
    expect(html).not.toMatch(/<th(?![^>]*\sscope=)[ >]/);
  });

  it("is the same, byte for byte, when made again", async () => {
    expect((await buildReport(structuredClone(make()))).html).toBe((await report).html);
  });
});
