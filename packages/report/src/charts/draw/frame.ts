/** The width that a chart is drawn for, and where its drawing begins and ends. */
export interface Frame {
  readonly width: number;
  readonly left: number;
  readonly right: number;
  /** For screens of about 360 pixels: panels stand below each other. */
  readonly narrow: boolean;
}

const of = (width: number, margin: number, narrow: boolean): Frame => ({ width, left: margin, right: width - margin, narrow });

/** On paper, in documents and on most screens. */
export const WIDE: Frame = of(680, 16, false);
/** On phones. */
export const NARROW: Frame = of(360, 12, true);
