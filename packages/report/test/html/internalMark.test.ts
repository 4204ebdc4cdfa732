import { describe, expect, it } from "vitest";
import { buildReport } from "../../src/buildReport.ts";
import { fixtures } from "../fixtures/fixtures.ts";

/** What stands behind the first page is drawn elsewhere. */
const FIRST = { sections: ["summary"] };

const front = (html: string): string => html.slice(0, html.indexOf("<main"));

describe.each(Object.entries(fixtures))("the first page of the report of %s", (_, make) => {
  it("says that it may be shared, without being asked", async () => {
    expect(front((await buildReport(make(), FIRST)).html)).toContain("For sharing");
  });
  it("says that it is for inside use where small groups are shown", async () => {
    expect(front((await buildReport(make(), { ...FIRST, profile: "internal" })).html)).toContain("For inside use");
  });
});
