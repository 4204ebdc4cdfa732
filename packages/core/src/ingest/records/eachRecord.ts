import type { OpenedText } from "../bytes/openText.ts";
import { type TakeRecord, Tokeniser } from "./tokenise.ts";

/**
 * Reads the records of a file one by one.
 *
 * @param opened text of the file, its quotes sound
 * @param delimiter one character
 * @param take gets each record, which holds only as long as it runs; false ends the reading
 */
export async function eachRecord(opened: Pick<OpenedText, "chunks" | "firstLine">, delimiter: string, take: TakeRecord): Promise<void> {
  const tokeniser = new Tokeniser(delimiter, opened.firstLine, take);
  for await (const chunk of opened.chunks()) if (!tokeniser.add(chunk)) return;
  tokeniser.end();
}
