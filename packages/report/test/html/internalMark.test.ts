import { expect, it } from "vitest";
import { buildReport } from "../../src/buildReport.ts";
import { fixtures } from "../fixtures/fixtures.ts";

it.each(Object.entries(fixtures))("the report of %s says on its first page that it is for inside use", async (_, make) => {
  const { html } = await buildReport(make());
  expect(html.slice(0, html.indexOf("<main"))).toContain("For inside use");
});
