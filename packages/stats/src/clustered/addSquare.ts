/** Adds weight times the outer square of a column's distance from a centre to the lower triangle. */
export function addSquare(cross: readonly Float64Array[], column: Float64Array, centre: Float64Array | null, weight: number): void {
  for (let row = 0; row < column.length; row++) {
    const scaled = weight * distance(column, centre, row);
    if (scaled === 0) continue;
    const line = cross[row]!;
    for (let other = 0; other <= row; other++) line[other]! += scaled * distance(column, centre, other);
  }
}

const distance = (column: Float64Array, centre: Float64Array | null, at: number): number =>
  centre === null ? column[at]! : column[at]! - centre[at]!;
