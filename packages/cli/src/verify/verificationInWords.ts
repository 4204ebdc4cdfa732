import type { Verification } from "./verification.ts";
import type { VerifyRow } from "./verifyRow.ts";

const HEADINGS: Readonly<Record<VerifyRow["part"], string>> = {
  numbers: "Numbers, against NIST, R and exact arithmetic",
  files: "Files",
  operation: "Operation",
};
const SHOWN = 5;

const cellsOf = ({ title, cases, values, digits, required, passed }: VerifyRow): readonly string[] => [
  `  ${title}`,
  String(cases),
  values === 0 ? "" : String(values),
  digits === null || required === null ? "" : digits.toFixed(1),
  required === null ? "" : String(required),
  passed ? "pass" : "FAIL",
];

function failureLines({ title, failures }: VerifyRow): readonly string[] {
  const more = failures.length - SHOWN;
  return [`  ${title}`, ...failures.slice(0, SHOWN).map((failure) => `    ${failure}`), ...(more > 0 ? [`    and ${more} more`] : [])];
}

function table(rows: readonly VerifyRow[]): readonly string[] {
  const head = ["", "cases", "values", "digits", "required", ""];
  const cells = rows.map(cellsOf);
  const widthOf = (at: number): number => Math.max(...[head, ...cells].map((row) => String(row[at]).length));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, at) => (at === 0 || at === row.length - 1 ? cell.padEnd(widthOf(at)) : cell.padStart(widthOf(at))))
      .join("  ")
      .trimEnd();
  const parts = [...new Set(rows.map(({ part }) => part))];
  return parts.flatMap((part) => [
    "",
    ...(part === rows[0]?.part ? [line([HEADINGS[part], ...head.slice(1)])] : [HEADINGS[part]]),
    ...rows.filter((row) => row.part === part).map((row) => line(cellsOf(row))),
  ]);
}

/**
 * Writes the record of a check for people and for a quality file.
 *
 * @param found the record
 * @returns text that ends in a line end
 */
export function verificationInWords(found: Verification): string {
  const failed = found.rows.filter(({ passed }) => !passed);
  const ending = found.passed
    ? `All ${found.rows.length} checks passed: Headway computes on this machine what it should.`
    : `${failed.length} of ${found.rows.length} checks failed: do not rely on results of this installation.`;
  return `${[
    `Headway ${found.headway}: check of this installation`,
    `${found.date.replace("T", " ").replace("Z", " UTC")}; ${found.platform} ${found.architecture}; Node ${found.node}; ICU ${found.icu}; time zone ${found.timeZone}`,
    ...table(found.rows),
    "",
    "Digits: how many leading digits of the worst value are right, at most 15.",
    `Reference values ${found.references.numbers.slice(0, 12)}, files ${found.references.files.slice(0, 12)}`,
    "",
    ending,
    ...failed.flatMap(failureLines),
  ].join("\n")}\n`;
}
