/** datasets::warpbreaks of R: breaks of yarn by wool and tension, nine looms a cell. */
export const breaks: readonly number[] = [
  26, 30, 54, 25, 70, 52, 51, 26, 67, 18, 21, 29, 17, 12, 18, 35, 30, 36, 36, 21, 24, 18, 10, 43, 28, 15, 26, 27, 14, 29, 19, 29, 31, 41,
  20, 44, 42, 26, 19, 16, 39, 28, 21, 39, 29, 20, 21, 24, 17, 13, 15, 15, 16, 28,
];

export const wool = { name: "wool", levels: ["A", "B"], codes: breaks.map((_, row) => Math.floor(row / 27)) };

export const tension = { name: "tension", levels: ["L", "M", "H"], codes: breaks.map((_, row) => Math.floor(row / 9) % 3) };
