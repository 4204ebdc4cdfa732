/** Millimetres in twentieths of a point, the unit of Word. */
const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/** A4 with margins of 2 cm. */
export const PAGE = { short: twips(210), long: twips(297), margin: twips(20) } as const;

/** Width of the text on an upright page and on one turned, in twips. */
export const LINE = { portrait: PAGE.short - 2 * PAGE.margin, landscape: PAGE.long - 2 * PAGE.margin } as const;

/** The largest picture that stands on a page with its number above, in pixels of 1/96 inch. */
export const PICTURE = { width: Math.floor((LINE.portrait * 96) / 1440), height: 830 } as const;
