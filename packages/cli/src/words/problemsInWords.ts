import type { Issue } from "@headway/core";
import { advice, DEFAULT_ADVICE } from "./advice.ts";
import { plainText } from "./plainText.ts";

/** Places of one kind of note that are shown before the rest is only counted; what refuses data is always shown in full. */
const SHOWN_PLACES = 5;
/** Codes of which the expected text is what a person may have meant. */
const NEAR: ReadonlySet<string> = new Set(["id_near_match", "level_normalised", "similar_levels"]);

function placeOf({ file, line, column, severity }: Issue, severalFiles: boolean): string {
  const parts = [
    severalFiles || line === null || severity === "error" ? plainText(file) : null,
    line === null ? null : `line ${line}`,
    column === null ? null : `column ${plainText(column)}`,
  ];
  return parts.filter((part) => part !== null).join(", ");
}

function detailOf({ code, found, expected }: Issue): string {
  const seen = found === null ? null : `found ${plainText(found) || "an empty cell"}`;
  if (NEAR.has(code) && expected !== null) return [seen, `did you mean ${plainText(expected)}?`].filter((part) => part !== null).join(", ");
  return [seen, expected === null ? null : `expected ${plainText(expected, 120)}`].filter((part) => part !== null).join(", ");
}

// `what: problem; found X, expected Y`: the problem alone
function problemOf({ message, file, line, column }: Issue): string {
  const what = [file, line === null ? "" : ` line ${line}`, column === null ? "" : ` column ${column}`].join("");
  const rest = message.startsWith(`${what}: `) ? message.slice(what.length + 2) : message;
  return rest.replace(/; (?:found|expected) .*$/s, "");
}

function groupInWords(issues: readonly [Issue, ...Issue[]], severalFiles: boolean): readonly string[] {
  const [first] = issues;
  const shown = first.severity === "error" ? issues : issues.slice(0, SHOWN_PLACES);
  const places = shown.map((issue) => {
    const detail = detailOf(issue);
    return `    ${placeOf(issue, severalFiles)}${detail === "" ? "" : `: ${detail}`}`;
  });
  const left = issues.length - shown.length;
  const times = issues.length === 1 ? "" : ` (${issues.length} times)`;
  const refuses = first.severity === "error" ? "ERROR " : "";
  return [
    `  ${refuses}${first.code}: ${plainText(problemOf(first), 160)}${times}`,
    ...places,
    ...(left === 0 ? [] : [`    and ${left} more (--json lists all)`]),
    `    To mend: ${advice[first.code] ?? DEFAULT_ADVICE}`,
  ];
}

/**
 * Tells problems for people, grouped by code, those that refuse the data first: places, what was found and expected,
 * and how to mend each kind.
 *
 * @param issues of one reading
 * @returns lines
 */
export function problemsInWords(issues: readonly Issue[]): readonly string[] {
  const severalFiles = new Set(issues.map((issue) => issue.file)).size > 1;
  const groups = new Map<string, [Issue, ...Issue[]]>();
  for (const issue of issues) {
    const key = `${issue.severity === "error" ? 0 : 1} ${issue.code}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [issue]);
    else group.push(issue);
  }
  const ordered = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  return ordered.flatMap(([, group]) => groupInWords(group, severalFiles));
}
