/** Adds weight times the outer square of a column's distance from a centre to the lower triangle. */
export function addSquare(cross: readonly Float64Array[], column: Float64Array, centre: Float64Array | null, weight: number): void {
  const away = centre === null ? column : column.map((value, index) => value - centre[index]!);
  for (let row = 0; row < away.length; row++) {
    const scaled = weight * away[row]!;
    if (scaled !== 0) for (let other = 0; other <= row; other++) cross[row]![other]! += scaled * away[other]!;
  }
}
