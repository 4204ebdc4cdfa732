/** A test whether groups have one variance; null fields carry a reason. */
export interface VarianceTest {
  readonly kind: "levene" | "brownForsythe" | "bartlett";
  readonly method: string;
  readonly n: number;
  readonly dropped: number;
  /** Groups that hold a value, k. */
  readonly groups: number;
  /** F, or Bartlett's K squared. */
  readonly statistic: number | null;
  readonly df1: number | null;
  /** Null for Bartlett's test, which refers to chi-squared. */
  readonly df2: number | null;
  readonly pValue: number | null;
  readonly logPValue: number | null;
  readonly reason: string | null;
}

/** Options of the tests of equal variances. */
export interface VarianceTestOptions {
  /** Frequency weights, one a row; default 1 each. */
  readonly weights?: ArrayLike<number>;
}
