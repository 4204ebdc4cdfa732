/**
 * Two lists as one of pairs.
 *
 * @param first such as the columns of a table
 * @param second such as the cells of a row
 * @returns as many pairs as the shorter list is long
 */
export function pairUp<A, B>(first: readonly A[], second: readonly B[]): readonly (readonly [A, B])[] {
  return first.flatMap((one, at) => second.slice(at, at + 1).map((other): readonly [A, B] => [one, other]));
}
