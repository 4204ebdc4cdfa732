import { palette } from "../../theme/palette.ts";
import type { TextStyle } from "../../theme/typography.ts";
import type { ChartLayer } from "../chart.ts";
import type { Axis, Plane } from "./plane.ts";

/** A point of a layer; names of the data never become names of fields. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}
export interface Span extends Spot {
  readonly x2: number;
  readonly y2: number;
}
export interface Words extends Spot {
  readonly text: string;
}

export interface WordsLook {
  readonly style: TextStyle;
  readonly color?: string;
  readonly align?: "left" | "center" | "right";
  /** White edge that keeps words readable over lines. */
  readonly halo?: boolean;
}

/** Words with the left, middle or right end of their base line at a point. */
export function words(plane: Plane, rows: readonly Words[], look: WordsLook): ChartLayer[] {
  const { style, color = palette.ink, align = "left", halo = false } = look;
  const mark = { type: "text", align, baseline: "alphabetic", fontSize: style.size, fontWeight: style.bold ? "bold" : "normal" };
  const encoding = { ...place(plane), text: { field: "text", type: "nominal" } };
  const edge = { ...mark, color: palette.paper, stroke: palette.paper, strokeWidth: 4, strokeJoin: "round" };
  return [...(halo ? layer(edge, encoding, rows) : []), ...layer({ ...mark, color }, encoding, rows)];
}

/** Straight lines from (x, y) to (x2, y2); `weight` of a row is its width in pixels. */
export function segments(
  plane: Plane,
  rows: readonly (Span & { readonly weight?: number })[],
  look: {
    readonly color: string;
    readonly width?: number;
    readonly dash?: readonly number[];
    readonly opacity?: number;
  },
): ChartLayer[] {
  const { color, width = 1, dash, opacity = 1 } = look;
  const weighted = rows.some((row) => row.weight !== undefined);
  const mark = { type: "rule", color, opacity, strokeCap: "butt", ...(weighted ? {} : { strokeWidth: width }) };
  // the size of a rule is its stroke width; the channel of that name is ignored on rules
  const weight = weighted ? { size: { field: "weight", type: "quantitative", scale: null, legend: null } } : {};
  return layer(
    { ...mark, ...(dash ? { strokeDash: dash } : {}) },
    { ...place(plane), x2: { field: "x2" }, y2: { field: "y2" }, ...weight },
    rows,
  );
}

/** Rectangles with opposite corners at (x, y) and (x2, y2). */
export function boxes(
  plane: Plane,
  rows: readonly Span[],
  look: { readonly fill: string; readonly stroke?: string; readonly radius?: number; readonly opacity?: number },
): ChartLayer[] {
  const { fill, stroke, radius = 0, opacity = 1 } = look;
  const mark = { type: "rect", color: fill, opacity, cornerRadius: radius, ...(stroke ? { stroke, strokeWidth: 1.2 } : {}) };
  return layer(mark, { ...place(plane), x2: { field: "x2" }, y2: { field: "y2" } }, rows);
}

/** Marks at points; `area` of a row is its size in square pixels. */
export function points(
  plane: Plane,
  rows: readonly (Spot & { readonly area?: number })[],
  look: { readonly shape?: string; readonly fill: string; readonly stroke?: string; readonly strokeWidth?: number; readonly area?: number },
): ChartLayer[] {
  const { shape = "circle", fill, stroke = palette.paper, strokeWidth = 1.5, area = 80 } = look;
  const mark = { type: "point", filled: true, shape, fill, stroke, strokeWidth, size: area, opacity: 1 };
  const size = rows.some((row) => row.area !== undefined)
    ? { size: { field: "area", type: "quantitative", scale: null, legend: null } }
    : {};
  return layer(mark, { ...place(plane), ...size }, rows);
}

/** One line through points in their order. */
export function path(
  plane: Plane,
  rows: readonly Spot[],
  { color, width }: { readonly color: string; readonly width: number },
): ChartLayer[] {
  const mark = { type: "line", color, strokeWidth: width };
  const ordered = rows.map((row, step) => ({ ...row, step }));
  return layer(mark, { ...place(plane), order: { field: "step", type: "quantitative" } }, ordered);
}

/** The area between y and y2 along x. */
export function area(plane: Plane, rows: readonly Omit<Span, "x2">[], fill: string): ChartLayer[] {
  return layer({ type: "area", color: fill, opacity: 1, line: false }, { ...place(plane), y2: { field: "y2" } }, rows);
}

function layer(
  mark: Readonly<Record<string, unknown>>,
  encoding: Readonly<Record<string, unknown>>,
  values: readonly unknown[],
): ChartLayer[] {
  return values.length === 0 ? [] : [{ data: { values }, mark, encoding }];
}

const place = (plane: Plane): Readonly<Record<string, unknown>> => ({ x: channel("x", plane.x), y: channel("y", plane.y) });

function channel(field: "x" | "y", axis: Axis | null): Readonly<Record<string, unknown>> {
  const scale = axis === null ? null : { domain: axis.domain, range: axis.range, nice: false, zero: false };
  return { field, type: "quantitative", scale, axis: null };
}
