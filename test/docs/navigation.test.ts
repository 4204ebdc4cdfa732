import { expect, it } from "vitest";
import { apiSidebar, sidebar } from "../../docs/.vitepress/navigation.ts";
import { pages } from "../readme/pages.ts";

interface Item {
  readonly link?: string;
  readonly items?: readonly Item[];
}

const linksOf = (items: readonly Item[]): string[] =>
  items.flatMap(({ link, items: inner = [] }) => [...(link === undefined ? [] : [link]), ...linksOf(inner)]);

it("every page of the documentation stands in the site's navigation once, and nothing else does", () => {
  const written = pages
    .filter((page) => page.startsWith("docs/") && page !== "docs/index.md")
    .map((page) => page.replace(/^docs/, "").replace(/(?:README)?\.md$/, ""));
  expect(linksOf(sidebar).sort()).toEqual([...written, "/api/"].sort());
});

it("every module that can be imported stands beside the API pages", () => {
  expect(linksOf(apiSidebar).length).toBe(10);
});
