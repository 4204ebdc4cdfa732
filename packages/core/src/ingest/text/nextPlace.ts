/**
 * Makes the search for the next place of a character, for places that only grow: each place is found once.
 *
 * @param text text that is searched
 * @param character one character
 * @returns gives the first place at or behind `from`, the text's length where there is none
 */
export function nextPlace(text: string, character: string): (from: number) => number {
  let place = -1;
  return (from) => {
    if (place >= from) return place;
    const found = text.indexOf(character, from);
    place = found === -1 ? text.length : found;
    return place;
  };
}
