import type { ChartLayer, ChartSpec } from "../charts/chart.ts";

type Props = Readonly<Record<string, unknown>>;
type Datum = Readonly<Record<string, unknown>>;

/** A layer of marks that are placed in pixels, so that its order among others is all that sets it apart. */
interface Placed {
  readonly mark: Props;
  readonly encoding: Props;
  readonly values: readonly Datum[];
}

const PLACES = ["x", "y"] as const;
const hundredths = (pixel: number): number => Math.round(100 * pixel) / 100;

/** Reads a linear axis that has both ends given; null where it says anything else. */
function toPixels(channel: Props): ((value: number) => number) | null {
  const { scale, axis } = channel;
  if (axis !== null || channel["type"] !== "quantitative") return null;
  if (scale === null) return hundredths;
  const { domain, range, nice, zero, ...rest } = scale as { domain?: number[]; range?: number[]; nice?: boolean; zero?: boolean };
  if (domain?.length !== 2 || range?.length !== 2 || nice !== false || zero !== false || Object.keys(rest).length > 0) return null;
  const [low = 0, high = 0] = domain;
  const [start = 0, end = 0] = range;
  return (value) => hundredths(start + ((value - low) / (high - low)) * (end - start));
}

/** The same marks placed in pixels; null where the layer is of another form. */
function placed({ data, mark, encoding, ...rest }: ChartLayer): Placed | null {
  if (Object.keys(rest).length > 0 || typeof mark !== "object") return null;
  const channels = { ...(encoding as Record<string, Props>) };
  let { values } = data as { values: readonly Datum[] };
  for (const name of PLACES) {
    const move = channels[name] === undefined ? null : toPixels(channels[name]);
    if (move === null) return null;
    const fields = [name, `${name}2`].flatMap((of) => (channels[of] === undefined ? [] : [String(channels[of]["field"])]));
    values = values.map((row) => ({ ...row, ...Object.fromEntries(fields.map((field) => [field, move(row[field] as number)])) }));
    channels[name] = { ...channels[name], scale: null };
  }
  return { mark: mark as Props, encoding: channels, values };
}

/** One line through many points, or one area, has one look. */
const WHOLE: readonly unknown[] = ["line", "area"];

/** How a mark looks goes into each of its rows, so that neighbours of all looks are one layer. */
function lookInRows({ mark, encoding, values }: Placed): Placed {
  const { type, baseline, filled, ...look } = mark;
  const byRow = Object.fromEntries(Object.keys(look).map((name) => [name, { expr: `datum.${name}` }]));
  const same = { type, ...(baseline === undefined ? {} : { baseline }), ...(filled === undefined ? {} : { filled }) };
  return { mark: { ...same, ...byRow }, encoding, values: values.map((row) => ({ ...row, ...look })) };
}

const isWords = ({ mark }: Placed): boolean => mark["type"] === "text" && mark["stroke"] === undefined;

/** Neighbours that differ in their rows only become one. */
function joined(layers: readonly Placed[]): readonly Placed[] {
  const kept: (Placed & { readonly key: string })[] = [];
  for (const whole of layers) {
    const layer = WHOLE.includes(whole.mark["type"]) ? whole : lookInRows(whole);
    const key = JSON.stringify([layer.mark, layer.encoding]);
    const last = kept.at(-1);
    if (last?.key !== key || WHOLE.includes(layer.mark["type"])) kept.push({ ...layer, key });
    else kept[kept.length - 1] = { ...last, values: [...last.values, ...layer.values] };
  }
  return kept;
}

/**
 * The same picture in fewer layers, of which each costs Vega-Lite milliseconds: places become pixels, words one layer on top.
 *
 * @param spec a chart's specification, as charts are written here
 * @returns one that draws the same; the specification itself where a layer is of another form
 */
export function lightSpec(spec: ChartSpec): ChartSpec {
  const layers = spec.layer.map(placed);
  if (!layers.every((layer) => layer !== null)) return spec;
  const words = layers.filter(isWords);
  const marks = layers.filter((layer) => !isWords(layer));
  const layer = joined([...marks, ...words]).map(({ mark, encoding, values }) => ({ data: { values }, mark, encoding }));
  return { ...spec, layer };
}
