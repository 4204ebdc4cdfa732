/** Numbers of one reading; see README. */
export interface ExpectedNumbers {
  readonly n_pre: number;
  readonly n_post: number;
  readonly n_paired: number;
  readonly subscales: Readonly<Record<string, Readonly<Record<string, number | null>>>>;
  readonly levels?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly age?: { readonly n: number; readonly mean: number | null; readonly tolerance?: number };
}

/** Words that a refusal must hold; null says nothing. */
export interface ExpectedError {
  readonly kind: string | readonly string[];
  readonly file: string | null;
  readonly line: number | null;
  readonly column: string | null;
  readonly found: string | null;
  readonly expected: string | null;
}

interface ExpectedWarning {
  readonly kind: string | readonly string[];
  readonly where?: readonly { readonly line: number; readonly column: string | null }[];
}

/** What the written files must not hold. */
export interface ForbiddenOutput {
  readonly csv_cells_start_with_none_of?: string;
  readonly html_contains_none_of?: readonly string[];
  readonly report_contains_none_of?: readonly string[];
}

interface Variants {
  readonly output?: ForbiddenOutput;
  readonly also_accept?: readonly string[];
  readonly warnings?: readonly ExpectedWarning[];
  readonly with_options?: { readonly coding: "0-2" | "1-3"; readonly expect: Expectation };
  readonly with_duplicates?: Readonly<Partial<Record<"first" | "last", ExpectedNumbers>>>;
}

/** What a right reader gives. */
export type Expectation = Variants &
  (({ readonly class: "ok" | "ok-with-warnings" } & ExpectedNumbers) | { readonly class: "error"; readonly error: ExpectedError });

/** One case of the corpus. */
export interface CorpusCase {
  readonly id: string;
  readonly name: string;
  readonly odd: string;
  readonly inputs: { readonly single: string } | { readonly pre: string; readonly post: string };
  readonly expect: Expectation;
}

/** The corpus. */
export interface Manifest {
  readonly allowed_extra_warnings: readonly string[];
  readonly cases: readonly CorpusCase[];
}
