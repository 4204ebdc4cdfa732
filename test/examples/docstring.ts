import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./packageSources.ts";

/** A declaration's docstring without its stars, and what the declaration promises. */
export interface Docstring {
  readonly name: string;
  readonly file: string;
  readonly text: string;
  readonly isFunction: boolean;
  readonly parameters: readonly string[];
  readonly returnsNothing: boolean;
}

const declaration =
  /(?:\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*)?^(?:export )?(async function\*?|function\*?|const|class|interface|type) (\w+)(?:<[^(]*?>)?(\(?)/gm;

/** A parameter that is taken apart where it is declared has no name of its own. */
export const DESTRUCTURED = "{}";

const opening = "([{<";
const closing = ")]}>";

/** The text of a parameter list that starts after its bracket, and where it ends. */
function untilClosed(source: string, start: number): { pieces: string[]; end: number } {
  const pieces = [""];
  let depth = 0;
  let at = start;
  for (; at < source.length && (depth > 0 || source[at] !== ")"); at += 1) {
    const sign = source[at] ?? "";
    const arrow = sign === ">" && source[at - 1] === "=";
    if (opening.includes(sign)) depth += 1;
    else if (closing.includes(sign) && !arrow) depth -= 1;
    if (sign === "," && depth === 0) pieces.push("");
    else pieces[pieces.length - 1] += sign;
  }
  return { pieces: pieces.map((piece) => piece.trim()).filter((piece) => piece !== ""), end: at };
}

/** Every declaration at the top level of a file, with its docstring or the empty text. */
export function docstringsOf(file: string): Docstring[] {
  const source = readFileSync(join(root, file), "utf8");
  return [...source.matchAll(declaration)].map((match) => {
    const [all, comment = "", kind = "", name = "", bracket] = match;
    const isFunction = kind.includes("function");
    const list = isFunction && bracket === "(" ? untilClosed(source, match.index + all.length) : { pieces: [], end: match.index };
    return {
      name,
      file,
      text: comment.replace(/^[ \t]*\* ?/gm, "").trim(),
      isFunction,
      parameters: list.pieces.map((piece) => /^(?:\.\.\.)?(\w+)/.exec(piece)?.[1] ?? DESTRUCTURED),
      returnsNothing: /^\): (?:Promise<)?void\b/.test(source.slice(list.end)),
    };
  });
}

/** The code of a docstring's example; null where it has none. */
export const exampleIn = (text: string): string | null => /@example\s+([\s\S]*?)(?:\n\s*@|$)/.exec(text)?.[1]?.trim() ?? null;

/** What stands before a docstring's first tag. */
export const introductionOf = (text: string): string => text.split(/^@/m)[0]?.trim() ?? "";
