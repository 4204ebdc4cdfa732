import type { Issue, Severity } from "./issue.ts";
import { problems } from "./problems.ts";

/** Where an issue is and what it is about; what is not given is null. */
export interface IssueFacts {
  readonly file: string;
  readonly line?: number | null;
  readonly column?: string | null;
  readonly found?: string | null;
  readonly expected?: string | null;
}

// a cell of a megabyte must not become a message of a megabyte
const LONGEST_FOUND = 120;

const shortened = (text: string): string => (text.length > LONGEST_FOUND ? `${text.slice(0, LONGEST_FOUND)}…` : text);

/**
 * Makes one issue, its message in the form `what: problem; found X, expected Y`.
 *
 * @param code stable code, a key of `problems`
 * @param severity "error" refuses the data
 * @param facts place and texts
 * @returns the frozen issue
 */
export function createIssue(code: string, severity: Severity, facts: IssueFacts): Issue {
  const line = facts.line ?? null;
  const column = facts.column ?? null;
  const found = facts.found === undefined || facts.found === null ? null : shortened(facts.found);
  const expected = facts.expected ?? null;
  // joined and not added up, a message is one text in memory and not a tree of its parts
  const parts: (string | number)[] = [facts.file];
  if (line !== null) parts.push(" line ", line);
  if (column !== null) parts.push(" column ", shortened(column));
  parts.push(": ", problems[code] ?? code.replaceAll("_", " "));
  if (found !== null) parts.push("; found ", found);
  if (expected !== null) parts.push(found === null ? "; expected " : ", expected ", expected);
  const message = parts.join("");
  return Object.freeze({ code, severity, message, file: facts.file, line, column, found, expected });
}
