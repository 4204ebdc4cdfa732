import { inspect } from "node:util";
import { compileFunction } from "node:vm";

/** A number as an example prints it. */
class PrintedNumber {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const ROUNDING = 1e-12;

function agrees(actual: unknown, text: string): boolean {
  if (typeof actual !== "number") return false;
  const [, decimals, exponent, cut] = /(?:\.(\d+))?(?:e([-+]?\d+))?(\.\.\.)?$/.exec(text) ?? [];
  const expected = Number.parseFloat(text);
  const digit = decimals === undefined ? 0 : 10 ** (Number(exponent ?? 0) - decimals.length);
  const scale = exponent === undefined ? Math.max(1, Math.abs(expected)) : Math.abs(expected);
  // digits that are cut short stand half a digit below what they stand for
  const middle = cut === undefined ? expected : expected + (Math.sign(expected) * digit) / 2;
  return Math.abs(actual - middle) <= digit / 2 + ROUNDING * scale;
}

/** Spaces that do not break look like spaces in an example. */
function shows(actual: string, expected: string): boolean {
  const plain = actual.replace(/[\u00a0\u202f]/g, " ");
  return expected.endsWith("...") ? plain.startsWith(expected.slice(0, -3)) : plain === expected;
}

const entries = (value: object): [string, unknown][] => Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));

function same(actual: unknown, expected: unknown): boolean {
  if (expected instanceof PrintedNumber) return agrees(actual, expected.text);
  if (typeof expected === "string" && typeof actual === "string") return shows(actual, expected);
  if (typeof expected !== "object" || expected === null) return Object.is(actual, expected);
  if (typeof actual !== "object" || actual === null || Array.isArray(actual) !== Array.isArray(expected)) return false;
  const [found, wanted] = [entries(actual), entries(expected)];
  return found.length === wanted.length && wanted.every(([key, value], at) => found[at]?.[0] === key && same(found[at]?.[1], value));
}

/** Reads `[1, 2.50]`, `"text"`, `Float64Array [1]` or `{ n: 3 }`; what follows `, which is` and `but for the last digits` explains. */
function read(text: string): { value: unknown; kind: string | null } {
  const plain = text.replace(/ but for the last digits$|, which is .*$/, "");
  const [, kind = null, rest = plain] = /^(\w+Array) (\[.*)$/.exec(plain) ?? [];
  const marked = rest.replace(/"(?:[^"\\]|\\.)*"|-?(?<![\w.])\d+(?:\.\d+)?(?:e[-+]?\d+)?(?:\.\.\.)?/g, (token) =>
    token.startsWith('"') ? token : `printed("${token}")`,
  );
  return { value: compileFunction(`return (${marked});`, ["printed"])((token: string) => new PrintedNumber(token)), kind };
}

/**
 * Holds a value against what an example says that it is.
 *
 * @param expression the code that gave the value, for the message
 * @param actual its value
 * @param text what the example prints: numbers agree to the digits printed, `...` ends what is cut short
 * @throws Error that shows both where they differ
 */
export function checkPrinted(expression: string, actual: unknown, text: string): void {
  const { value, kind } = read(text);
  const ofKind = kind === null || (ArrayBuffer.isView(actual) && actual.constructor.name === kind);
  const plain = ArrayBuffer.isView(actual) ? Array.from(actual as Float64Array) : actual;
  if (!ofKind || !same(plain, value)) throw new Error(`${expression} gives ${inspect(actual, { depth: 3 })}; the example says ${text}`);
}
