/** Millimetres in twentieths of a point, the unit of Word. */
const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/** A4 with margins of 2 cm, in twips. */
export const PAGE: { readonly short: number; readonly long: number; readonly margin: number } = {
  short: twips(210),
  long: twips(297),
  margin: twips(20),
};

/** Width of the text on an upright page and on one turned, in twips. */
export const LINE: { readonly portrait: number; readonly landscape: number } = {
  portrait: PAGE.short - 2 * PAGE.margin,
  landscape: PAGE.long - 2 * PAGE.margin,
};

/** The largest picture that stands on a page with its number above, in pixels of 1/96 inch. */
export const PICTURE: { readonly width: number; readonly height: number } = {
  width: Math.floor((LINE.portrait * 96) / 1440),
  height: 830,
};
