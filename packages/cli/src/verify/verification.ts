import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { VERSION } from "@headway/core";
import { checkFiles } from "./checkFiles.ts";
import { checkNumbers } from "./checkNumbers.ts";
import { checkOperation } from "./checkOperation.ts";
import { verifyPath } from "./verifyFiles.ts";
import type { VerifyRow } from "./verifyRow.ts";

/** What a check of the installation found: the same on every run but for the date. */
export interface Verification {
  readonly kind: "verification";
  readonly headway: string;
  /** Date and time of the check, UTC, to the second. */
  readonly date: string;
  readonly platform: string;
  readonly architecture: string;
  readonly node: string;
  /** Version of the library of languages and time zones. */
  readonly icu: string;
  readonly timeZone: string;
  /** What was checked against: SHA-256 of the reference values and of the list of files. */
  readonly references: { readonly numbers: string; readonly files: string };
  readonly passed: boolean;
  readonly rows: readonly VerifyRow[];
}

const sha256 = (name: string): string =>
  createHash("sha256")
    .update(readFileSync(verifyPath(name)))
    .digest("hex");

/**
 * Checks this installation: reference values, odd files, and what a report needs.
 *
 * @param date when the check is done
 * @param onPart told which part begins
 * @returns the record
 */
export async function verification(date: Date, onPart: (part: string) => void): Promise<Verification> {
  onPart("reference values");
  const numbers = checkNumbers();
  onPart("odd files");
  const files = await checkFiles();
  onPart("reports and writing");
  const rows = [...numbers, ...files, ...(await checkOperation())];
  return {
    kind: "verification",
    headway: VERSION,
    date: `${date.toISOString().slice(0, 19)}Z`,
    platform: process.platform,
    architecture: process.arch,
    node: process.versions.node,
    icu: process.versions.icu ?? "none",
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    references: { numbers: sha256("numbers.json"), files: sha256("corpus.json") },
    passed: rows.every(({ passed }) => passed),
    rows,
  };
}
