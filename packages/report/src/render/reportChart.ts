import type { Chart } from "../charts/chart.ts";

/** One chart of a report. */
export interface ReportChart {
  /** Letters, digits and hyphens; usable as a file name. */
  readonly id: string;
  readonly chart: Chart;
  /** A complete `svg` element. */
  readonly svg: string;
  /** The same picture for phones. */
  readonly narrowSvg: string;
}
