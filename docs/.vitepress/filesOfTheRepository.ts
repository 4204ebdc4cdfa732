import { cpSync, mkdirSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import type { MarkdownOptions } from "vitepress";

type Markdown = Parameters<NonNullable<MarkdownOptions["config"]>>[0];

const docs = fileURLToPath(new URL("../", import.meta.url));
const root = dirname(dirname(docs.replace(/\/$/, "/x")));

/** Files outside of docs that pages link to: the site takes a copy of each along, so that no link leaves it. */
export function filesOfTheRepository(): { links: (markdown: Markdown) => void; copyTo: (site: string) => void } {
  const linked = new Set<string>();
  return {
    links: (markdown) => {
      const before = markdown.normalizeLink;
      let page = "";
      markdown.core.ruler.before("normalize", "page", (state) => {
        page = state.env.path ?? "";
      });
      markdown.normalizeLink = (url) => {
        if (/^(?:\w+:|\/|#)/.test(url) || page === "") return before(url);
        const [path = ""] = url.split("#");
        const inRepository = relative(root, join(dirname(page), path));
        if (inRepository.startsWith("docs/") || inRepository.startsWith("..")) return before(url);
        linked.add(inRepository);
        return `/files/${inRepository}`;
      };
    },
    copyTo: (site) => {
      for (const path of linked) {
        mkdirSync(dirname(join(site, "files", path)), { recursive: true });
        cpSync(join(root, path), join(site, "files", path));
      }
    },
  };
}
