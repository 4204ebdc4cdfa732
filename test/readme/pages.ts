import { readdirSync } from "node:fs";
import { join } from "node:path";
import { root } from "../cli/runHeadway.ts";

const docs: readonly string[] = readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".md") && !/^(?:api|node_modules|public|\.vitepress)\b/.test(name))
  .map((name) => join("docs", name))
  .sort();
const packages: readonly string[] = readdirSync(join(root, "packages"), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => join("packages", name, "README.md"));

/** The README and all that it leads to, from the root of the repository. */
export const pages: readonly string[] = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", ...packages, ...docs];
