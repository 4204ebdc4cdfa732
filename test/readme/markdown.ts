/** One fenced block of a Markdown file. */
export interface CodeBlock {
  readonly language: string;
  readonly code: string;
  /** Number of the line that closes the block. */
  readonly lastLine: number;
}

/** The fenced blocks of a Markdown text, in order. */
export function codeBlocks(markdown: string): CodeBlock[] {
  return [...markdown.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map((match) => ({
    language: match[1] ?? "",
    code: match[2] ?? "",
    lastLine: markdown.slice(0, match.index + match[0].length).split("\n").length,
  }));
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
  [...markdown.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map((match) => match[1] ?? "").filter((path) => !/^\w+:/.test(path));
