import type { z } from "zod";
import { fieldsOf } from "./instrumentSchema.ts";

type Path = readonly PropertyKey[];

const isObject = (value: unknown): value is Readonly<Record<PropertyKey, unknown>> => typeof value === "object" && value !== null;

const valueAt = (definition: unknown, path: Path): unknown => path.reduce<unknown>((value, step) => Object(value)[step], definition);

// a scale is named by its id where it has one
function placeOf(definition: unknown, path: Path): string {
  const [first, second, ...rest] = path;
  const id = first === "scales" && second !== undefined ? valueAt(definition, ["scales", second, "id"]) : undefined;
  const steps = typeof id === "string" && rest.length > 0 ? ["scales", id, ...rest] : path;
  return steps.length === 0 ? "definition" : steps.map(String).join(".");
}

function shown(value: unknown): string {
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (isObject(value)) return "an object";
  if (typeof value === "string" && /^[\d.-]+$/.test(value)) return `the text "${value}"`;
  return typeof value === "string" && value.trim() === "" ? "an empty text" : String(value);
}

const kinds: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  array: "a list",
  object: "an object",
  record: "an object",
};

const itemExpected = "an item: a text or a whole number";

function expectedBy(issue: z.core.$ZodIssue): string {
  if (issue.code === "invalid_type") return kinds[issue.expected]!;
  if (issue.code === "invalid_value") return `one of ${issue.values.map(String).join(", ")}`;
  if (issue.code === "invalid_union") return itemExpected;
  if (issue.code === "too_small" && issue.origin === "number") return `a number above ${issue.minimum}`;
  if (issue.code === "too_small") return issue.origin === "string" ? "a text" : "at least one";
  if (issue.code === "too_big") return `a number of at most ${issue.maximum}`;
  return issue.message;
}

/**
 * Says what is wrong with a questionnaire's definition, one sentence a field.
 *
 * @param issues what the schema found
 * @param definition the definition as given
 * @returns sentences in the form `field: problem; found X, expected Y`
 */
export function definitionProblems(issues: readonly z.core.$ZodIssue[], definition: unknown): string[] {
  return issues.flatMap((issue) => {
    const place = placeOf(definition, issue.path);
    if (issue.code === "unrecognized_keys") {
      const known = fieldsOf(issue.path[0] === undefined ? undefined : String(issue.path[0])).join(", ");
      return issue.keys.map((key) => `${place}: unknown field; found ${key}, expected one of ${known}`);
    }
    const value = valueAt(definition, issue.path);
    const problem = value === undefined ? "missing" : "not usable";
    return [`${place}: ${problem}; found ${shown(value)}, expected ${expectedBy(issue)}`];
  });
}
