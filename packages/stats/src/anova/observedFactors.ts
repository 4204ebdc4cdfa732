/**
 * Sum of squares of the terms with a measured factor, this term left out: what generalized eta squared adds to its denominator.
 *
 * A factor is measured (observed) if nobody assigned it, such as age or referral reason; null where such a term has no sum of squares.
 *
 * @see Olejnik & Algina (2003), Psychological Methods 8, 434-447
 */
export function observedElsewhere(
  terms: readonly string[],
  squares: readonly (number | null)[],
  position: number,
  observed: readonly string[],
): number | null {
  let sum: number | null = 0;
  squares.forEach((square, index) => {
    if (index === position || !terms[index]!.split(":").some((name) => observed.includes(name))) return;
    sum = sum === null || square === null ? null : sum + square;
  });
  return sum;
}
