import { defineConfig } from "vitepress";
import { filesOfTheRepository } from "./filesOfTheRepository.ts";
import { apiSidebar, navigation, sidebar } from "./navigation.ts";

const repository = filesOfTheRepository();

export default defineConfig({
  title: "Headway",
  description: "Did the children make headway, how surely, for whom, and what can these data not say?",
  lang: "en-GB",
  cleanUrls: false,
  // relative links would do on a disk, but pages are loaded as modules, which a disk does not serve
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
