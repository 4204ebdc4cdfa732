/** Absolute and relative slack: a number passes if |actual - expected| <= abs + rel * |expected|. */
export interface Tolerance {
  readonly rel: number;
  readonly abs: number;
}

/** Tolerances by field class; `default` holds for every number that no other key claims. */
export type Tolerances = Readonly<Record<string, Tolerance>>;

/** One case of a reference file. */
export interface ReferenceCase {
  readonly id: string;
  readonly call: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly options: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly note?: string;
  readonly tol?: Tolerances;
  readonly also?: unknown;
}

/** One reference file. */
export interface ReferenceFile {
  readonly kind: string;
  readonly set: string;
  readonly tolerance: Tolerances;
  readonly cases: readonly ReferenceCase[];
}

/** What a check is given beside the case. */
export interface Tools {
  /** Folder of the reference file, for data paths. */
  readonly folder: string;
  readonly tolerances: Tolerances;
  /** All cases of the file, for those that point at another. */
  readonly cases: readonly ReferenceCase[];
}

/** Runs one case of one kind and throws where a value disagrees. */
export type Check = (reference: ReferenceCase, tools: Tools) => void | Promise<void>;
