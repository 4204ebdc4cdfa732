// a picture is XML: control characters and halves of surrogate pairs would make it unreadable
const NOT_XML = /\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu;
const BIDI_CONTROLS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const RIGHT_TO_LEFT = /\p{Script=Hebrew}|\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Thaana}|\p{Script=Nko}/u;

/**
 * Makes a name from the data fit to stand in a picture.
 *
 * @param name a name of a scale, a factor or a level
 * @returns the name on one line without control characters; one that runs right to left is isolated from its neighbours
 */
export function cleanText(name: string): string {
  const line = name.replace(NOT_XML, " ").replace(BIDI_CONTROLS, "").replace(/\s+/g, " ").trim();
  return RIGHT_TO_LEFT.test(line) ? `\u2068${line}\u2069` : line;
}
