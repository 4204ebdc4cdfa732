import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

/** One reference value or more: data, what was asked for, and what is expected. */
export interface NumberCase {
  readonly id: string;
  /** What computes it: a name of `computations`. */
  readonly kind: string;
  readonly call: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly options: Readonly<Record<string, unknown>>;
  readonly expected: unknown;
}

/** Cases of one quantity, with the correct digits that each value must reach. */
export interface Quantity {
  readonly title: string;
  readonly source: string;
  readonly digits: number;
  readonly cases: readonly NumberCase[];
}

/** What a file must give: scores of children, or a refusal by one of these codes. */
export type FileExpectation =
  | {
      readonly n_pre: number;
      readonly n_post: number;
      readonly n_paired: number;
      readonly subscales: Readonly<Record<string, Readonly<Record<string, number | null>>>>;
      /** One of each list must be told. */
      readonly warnings: readonly (readonly string[])[];
    }
  | { readonly refused: readonly string[] };

/** An odd file, or two, and what is right. */
export interface FileCase {
  readonly id: string;
  readonly odd: string;
  readonly inputs: { readonly single: string } | { readonly pre: string; readonly post: string };
  readonly expected: FileExpectation;
}

// the package finds itself, whether it runs from its modules or from one file
const folder = (): string => join(dirname(createRequire(import.meta.url).resolve("headway/package.json")), "verify");

/** The path of a file of the check. */
export const verifyPath = (name: string): string => join(folder(), name);

const structured = (name: string): unknown => JSON.parse(readFileSync(verifyPath(name), "utf8"));

/** The reference values that come with the package. */
export const readQuantities = (): readonly Quantity[] => (structured("numbers.json") as { quantities: readonly Quantity[] }).quantities;

/** The odd files that come with the package. */
export const readFileCases = (): readonly FileCase[] => (structured("corpus.json") as { cases: readonly FileCase[] }).cases;

/** What the evaluation of the facilitators' file must give, by scale. */
export const readFacilitators = (): unknown => (structured("facilitators.json") as { expected: unknown }).expected;
