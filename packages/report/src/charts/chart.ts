/** A Vega-Lite specification with its data inside. */
export interface ChartSpec {
  readonly $schema: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly layer: readonly ChartLayer[];
  readonly [property: string]: unknown;
}

/** One layer of marks with its own data. */
export type ChartLayer = Readonly<Record<string, unknown>>;

/** The numbers that a chart shows, for readers who cannot see it. */
export interface ChartTable {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** A picture as data: a specification, its words and its numbers. */
export interface Chart {
  readonly kind: ChartKind;
  readonly spec: ChartSpec;
  /** The same picture for screens of about 360 pixels, its panels below each other. */
  readonly narrowSpec: ChartSpec;
  /** The finding in at most 15 words. */
  readonly title: string;
  readonly subtitle: string;
  readonly note: string;
  readonly altText: string;
  readonly table: ChartTable;
}

export type ChartKind =
  | "paired-change"
  | "interaction"
  | "marginal-change"
  | "forest"
  | "distributions"
  | "reliable-change"
  | "flow"
  | "items"
  | "completeness"
  | "does-it-hold"
  | "expected-change"
  | "subgroups"
  | "comparison"
  | "diagnostics";

/** Which outcome a chart is about. */
export interface OutcomeChoice {
  /** Id of a scale of the evaluation, such as `DE`. */
  readonly outcome: string;
}
