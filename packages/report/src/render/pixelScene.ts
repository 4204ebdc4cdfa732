import type { ChartLayer, ChartSpec } from "../charts/chart.ts";

type Props = Readonly<Record<string, unknown>>;
type Row = Readonly<Record<string, number | string>>;

/** Marks of one form, each with its place in pixels and its looks: what Vega's scenegraph draws. */
export interface SceneMark {
  readonly marktype: "rule" | "symbol" | "rect" | "text" | "line" | "area";
  readonly items: readonly Props[];
}

/** How a mark of Vega-Lite is drawn: its name in a scene, what its colour paints, and the channels that it knows. */
interface Form {
  readonly marktype: SceneMark["marktype"];
  readonly paints: "fill" | "stroke";
  readonly channels: readonly string[];
  /** What else each of its items says, beside its places and looks. */
  readonly also?: (places: Row) => Props;
  /** The field by which points of one line or area are put in order. */
  readonly sortedBy?: "order" | "x";
}

const FORMS: Readonly<Record<string, Form>> = {
  rule: { marktype: "rule", paints: "stroke", channels: ["x", "y", "x2", "y2", "size"] },
  point: { marktype: "symbol", paints: "fill", channels: ["x", "y", "size"] },
  rect: { marktype: "rect", paints: "fill", channels: ["x", "y", "x2", "y2"], also: cornersOf },
  text: { marktype: "text", paints: "fill", channels: ["x", "y", "text"] },
  line: { marktype: "line", paints: "stroke", channels: ["x", "y", "order"], sortedBy: "order" },
  area: { marktype: "area", paints: "fill", channels: ["x", "y", "y2"], also: (places) => heightOf(places), sortedBy: "x" },
};

/** Looks that a scene has under the same name. */
const LOOKS = [
  ..."fill stroke strokeWidth strokeCap strokeDash strokeJoin opacity".split(" "),
  ..."shape size cornerRadius align baseline fontSize fontWeight".split(" "),
] as const;
/** What says how Vega-Lite is to read the other looks. */
const SILENT: readonly string[] = ["type", "color", "filled", "line"];

/** The nearer of two places first, with the way between them. */
function between(
  one: number | string | undefined,
  other: number | string | undefined,
): { readonly from: number; readonly to: number; readonly length: number } {
  const [from, to] = [Math.min(Number(one), Number(other)), Math.max(Number(one), Number(other))];
  return { from, to, length: to - from };
}

function cornersOf({ x, y, x2, y2 }: Row): Props {
  const [across, down] = [between(x, x2), between(y, y2)];
  return { x: across.from, y: down.from, x2: across.to, y2: down.to, width: across.length, height: down.length };
}

/** The other edge of an area lies below the first, or above it where the height is negative. */
const heightOf = ({ y, y2 }: Row): Props => ({ orient: "vertical", height: Number(y2) - Number(y) });

/** Reads a channel that is in pixels or on a linear axis with both ends given; null where it says anything else. */
function pixelsOf({ scale, axis }: Props): ((value: number) => number) | null {
  if (axis !== null) return null;
  if (scale === null) return (value) => value;
  const { domain, range, nice, zero, ...rest } = scale as { domain?: number[]; range?: number[]; nice?: boolean; zero?: boolean };
  if (domain?.length !== 2 || range?.length !== 2 || nice !== false || zero !== false || Object.keys(rest).length > 0) return null;
  const [low = 0, high = 0] = domain;
  const [start = 0, end = 0] = range;
  return (value) => start + ((value - low) / (high - low)) * (end - start);
}

/** What each channel of a layer makes of a row; null where one is of another form. */
function readersOf(
  encoding: Readonly<Record<string, Props>>,
  { channels }: Form,
): Readonly<Record<string, (row: Row) => number | string>> | null {
  if (Object.keys(encoding).some((channel) => !channels.includes(channel))) return null;
  const axes = { x: encoding["x"] && pixelsOf(encoding["x"]), y: encoding["y"] && pixelsOf(encoding["y"]) };
  const { x, y } = axes;
  if (!x || !y) return null;
  return Object.fromEntries(
    Object.entries(encoding).map(([channel, { field }]) => {
      const place = channel.startsWith("x") ? x : channel.startsWith("y") ? y : null;
      return [channel, (row: Row) => (place === null ? row[String(field)]! : place(Number(row[String(field)])))];
    }),
  );
}

function markOf(layer: ChartLayer, font: unknown): SceneMark | null {
  const { data, mark, encoding, ...rest } = layer as { data?: { values?: readonly Row[] }; mark?: Props; encoding?: Record<string, Props> };
  const form = FORMS[String(mark?.["type"])];
  if (form === undefined || mark === undefined || encoding === undefined || data?.values === undefined || Object.keys(rest).length > 0)
    return null;
  if (Object.keys(mark).some((name) => !SILENT.includes(name) && !(LOOKS as readonly string[]).includes(name))) return null;
  const readers = readersOf(encoding, form);
  if (readers === null) return null;
  const { type: _type, filled: _filled, line: _line, color, ...looks } = mark;
  const look = { ...looks, ...(color === undefined ? {} : { [form.paints]: color }), ...(form.marktype === "text" ? { font } : {}) };
  const places = data.values.map((row) => Object.fromEntries(Object.entries(readers).map(([channel, read]) => [channel, read(row)])));
  const by = form.sortedBy;
  if (by !== undefined) places.sort((a, b) => Number(a[by]) - Number(b[by]));
  return { marktype: form.marktype, items: places.map((place) => itemOf(form, place, look)) };
}

/** The size of a rule is the width of its stroke. */
function itemOf(form: Form, { order: _order, size, ...places }: Row, look: Props): Props {
  const sized = size === undefined ? {} : { [form.marktype === "rule" ? "strokeWidth" : "size"]: size };
  return { ...places, ...look, ...sized, ...form.also?.(places as Row) };
}

/**
 * The marks of a chart as Vega's scenegraph draws them, without the compiler and the dataflow that places in pixels do not need.
 *
 * @param spec a chart's specification, as charts are written here
 * @returns a group of marks for each layer, in their order; null where a layer is of another form
 */
export function pixelScene(spec: ChartSpec): readonly SceneMark[] | null {
  const { font } = (spec["config"] ?? {}) as { font?: unknown };
  const marks = spec.layer.map((layer) => markOf(layer, font));
  return marks.every((mark) => mark !== null) ? marks : null;
}
