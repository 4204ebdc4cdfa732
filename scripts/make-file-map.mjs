// Writes packages/FILES.md: a line for each source file, out of what its main export says of itself; --check only compares.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..");
const MAP = resolve(root, "packages/FILES.md");
const PACKAGES = ["stats", "core", "report", "cli"];

/** The first sentence of a comment, as one line of Markdown; tags and formulas of later paragraphs stay out. */
function sentenceOf(comment) {
  const paragraph = comment
    .replace(/^\/\*\*?|\*\/$/g, "")
    .split("\n")
    .map((line) => line.replace(/^\s*(?:\*|\/\/) ?/, "").trim())
    .join("\n")
    .trim()
    .split(/\n\s*\n|\n@/)[0]
    .replaceAll("\n", " ");
  const sentence = paragraph.match(/^.*?[.:](?=\s+[A-Z`(]|$)/)?.[0] ?? paragraph;
  return sentence
    .replace(/\{@link ([^}]+)\}/g, "`$1`")
    .replace(/[.:]$/, "")
    .replaceAll("|", "\\|")
    .replaceAll("<", "&lt;");
}

/** What a file says of itself: of the export that it is named after, else of its first export, else in its first line. */
function lineOf(path) {
  const text = readFileSync(resolve(root, path), "utf8");
  const name = basename(path, ".ts");
  const documented = [
    ...text.matchAll(/(\/\*\*(?:(?!\*\/)[\s\S])*\*\/)\s*\nexport (?:declare )?(?:async )?(?:function|const|class|interface|type) (\w+)/g),
  ];
  const own = documented.find(([, , exported]) => exported.toLowerCase() === name.toLowerCase().replaceAll(/[-.]/g, "")) ?? documented[0];
  const leading = text.match(/^(?:\/\/.*\n)+/)?.[0] ?? text.match(/\/\*\*(?:(?!\*\/)[\s\S])*\*\//)?.[0];
  const comment = own?.[1] ?? leading;
  return comment === undefined ? null : sentenceOf(comment);
}

const filesOf = (folder) =>
  readdirSync(resolve(root, folder), { recursive: true })
    .map((path) => `${folder}/${path}`)
    .filter((path) => path.endsWith(".ts") && !path.endsWith(".d.ts"))
    .sort((a, b) => (dirname(a) === dirname(b) ? (a < b ? -1 : 1) : dirname(a) < dirname(b) ? -1 : 1));

function mapOf() {
  const missing = [];
  const lines = ["# Files", "", "A line for each source file, written by `npx pnpm make:file-map` from the files themselves.", ""];
  for (const name of PACKAGES) {
    let room = "";
    for (const path of filesOf(`packages/${name}/src`)) {
      if (dirname(path) !== room) {
        room = dirname(path);
        lines.push("", `## ${room}`, "", "| file | what it is |", "|---|---|");
      }
      const line = lineOf(path);
      if (line === null) missing.push(path);
      lines.push(`| [${basename(path)}](${path.slice("packages/".length)}) | ${line ?? ""} |`);
    }
  }
  if (missing.length > 0) throw new Error(`no file may be silent about itself:\n${missing.join("\n")}`);
  return `${lines.join("\n").replaceAll("\n\n\n", "\n\n")}\n`;
}

const map = mapOf();
if (!process.argv.includes("--check")) writeFileSync(MAP, map);
else if (readFileSync(MAP, "utf8") !== map) {
  process.stderr.write("packages/FILES.md is not current: run `npx pnpm make:file-map`\n");
  process.exitCode = 1;
}
