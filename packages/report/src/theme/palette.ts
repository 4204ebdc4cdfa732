/** Colours of every chart; on white each text colour has a contrast of at least 4.5 to 1. */
export const palette = {
  ink: "#1A1A1A",
  secondary: "#4A4A4A",
  grid: "#E3E6E8",
  band: "#E9EDF1",
  rule: "#6B7780",
  paper: "#FFFFFF",
  before: "#6B7780",
  beforeLight: "#BFC5CC",
  after: "#12436D",
  better: "#12436D",
  worse: "#F46A25",
  worseText: "#B3420A",
  /** For scales where neither direction is better. */
  higher: "#801650",
  lower: "#28A197",
  lowerText: "#17695F",
} as const;

/** Marks of the levels of a factor: colour, shape and dash differ together. */
export const levelStyles: readonly LevelStyle[] = [
  { color: "#12436D", text: "#12436D", shape: "circle", dash: [1, 0] },
  { color: "#F46A25", text: "#B3420A", shape: "square", dash: [6, 3] },
  { color: "#28A197", text: "#17695F", shape: "triangle-up", dash: [2, 2] },
  { color: "#801650", text: "#801650", shape: "diamond", dash: [9, 3, 2, 3] },
];

/** How one level is told from the others. */
export interface LevelStyle {
  readonly color: string;
  readonly text: string;
  readonly shape: "circle" | "square" | "triangle-up" | "diamond";
  readonly dash: readonly number[];
}
