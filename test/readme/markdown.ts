/** One fenced block of a Markdown file. */
export interface CodeBlock {
  readonly language: string;
  /** What stands behind the language: `no-run`, or nothing. */
  readonly info: string;
  readonly code: string;
  /** What the page says that it prints: the block without a language right behind it. */
  readonly output: string | null;
  /** Number of the line that closes the block. */
  readonly lastLine: number;
}

/** The fenced blocks of a Markdown text, in order. */
export function codeBlocks(markdown: string): CodeBlock[] {
  return [...markdown.matchAll(/^```(\w*)([^\n]*)\n([\s\S]*?)^```$/gm)].map((match) => {
    const end = match.index + match[0].length;
    const printed = /\s*^```\n([\s\S]*?)^```$/my;
    printed.lastIndex = end;
    return {
      language: match[1] ?? "",
      info: match[2]?.trim() ?? "",
      code: match[3] ?? "",
      output: printed.exec(markdown)?.[1] ?? null,
      lastLine: markdown.slice(0, end).split("\n").length,
    };
  });
}

/** Every line of the shell blocks of a Markdown text. */
export const shellCommands = (markdown: string): string[] =>
  codeBlocks(markdown)
    .filter((block) => block.language === "sh")
    .flatMap((block) => block.code.split("\n"))
    .map((line) => line.replace(/\s+#.*$/, "").trim())
    .filter((line) => line !== "" && !line.startsWith("#"));

/** Paths of this repository that a Markdown text links to or shows. */
export const linkedPaths = (markdown: string): string[] =>
  [...markdown.matchAll(/\]\(([^)#\s]+)[^)]*\)|\bsrc(?:set)?="([^"]+)"/g)]
    .map(([, link, source]) => link ?? source ?? "")
    .filter((path) => !/^\w+:/.test(path));
