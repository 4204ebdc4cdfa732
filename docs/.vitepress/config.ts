import { defineConfig } from "vitepress";
import { filesOfTheRepository } from "./filesOfTheRepository.ts";
import { apiSidebar, navigation, sidebar } from "./navigation.ts";

const repository = filesOfTheRepository();

// two circles, before and after
const icon =
  "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'><path d='M4 11 12 5' stroke='%2312436d' stroke-width='2'/><circle cx='4' cy='11' r='3' fill='%236b7780'/><circle cx='12' cy='5' r='3' fill='%2312436d'/></svg>";

export default defineConfig({
  title: "Headway",
  description: "Did the children make headway, how surely, for whom, and what can these data not say?",
  lang: "en-GB",
  head: [["link", { rel: "icon", href: icon }]],
  cleanUrls: false,
  base: process.env["DOCS_BASE"] ?? "/",
  rewrites: { "methods/README.md": "methods/index.md" },
  srcExclude: ["node_modules/**"],
  appearance: false,
  // braces in a cell are braces
  markdown: { theme: "github-light", attrs: { disable: true }, config: (markdown) => repository.links(markdown) },
  buildEnd: ({ outDir }) => repository.copyTo(outDir),
  themeConfig: {
    nav: navigation,
    sidebar: { "/api/": apiSidebar, "/": sidebar },
    outline: { level: [2, 3], label: "On this page" },
    search: { provider: "local", options: { detailedView: true } },
    docFooter: { prev: "Before", next: "Next" },
  },
});
