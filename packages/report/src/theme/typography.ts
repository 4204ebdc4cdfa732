/** Fonts with the same metrics, so that a layout holds wherever the picture is shown. */
export const FONT = 'Arial, Arimo, "Liberation Sans", Helvetica, sans-serif';

/** One kind of text. */
export interface TextStyle {
  readonly size: number;
  readonly bold: boolean;
  readonly lead: number;
}

type TextRole = "title" | "subtitle" | "head" | "axis" | "label" | "small" | "note" | "figure";

/** Size, weight and distance between lines of the texts of a chart, in pixels. */
export const text: Readonly<Record<TextRole, TextStyle>> = {
  title: { size: 18, bold: true, lead: 23 },
  subtitle: { size: 13, bold: false, lead: 18 },
  head: { size: 13, bold: true, lead: 17 },
  axis: { size: 12, bold: false, lead: 15 },
  label: { size: 12, bold: true, lead: 15 },
  small: { size: 11, bold: false, lead: 14 },
  note: { size: 11.5, bold: false, lead: 16 },
  figure: { size: 18, bold: true, lead: 22 },
};
