import { asciiDigits } from "../text/asciiDigits.ts";
import { foldLevel } from "../text/foldText.ts";

/** The two ways of delivery that are known. */
export type Delivery = "group" | "one-to-one";

const ONE_TO_ONE = /^(?:one|1) ?(?:to|:|-)? ?(?:one|1)$/;

/**
 * Reads a delivery method: group, or one-to-one in its usual spellings.
 *
 * @param cell cell as written
 * @returns the method, or null where it is neither
 */
export function readDelivery(cell: string): Delivery | null {
  const text = asciiDigits(foldLevel(cell));
  if (text === "group") return "group";
  return text !== "11" && (ONE_TO_ONE.test(text) || text === "individual") ? "one-to-one" : null;
}
