import type { IssueLog } from "../issues/issueLog.ts";
import { type OpenedText, openText } from "./bytes/openText.ts";
import { defaultLimits, type ReadOptions } from "./readOptions.ts";
import type { Source } from "./source.ts";

/** Files as text. */
export interface OpenedFiles {
  readonly texts: readonly OpenedText[];
  /** SHA-256 of each source. */
  readonly hashes: readonly string[];
}

/**
 * Opens files as text, or refuses them for what they are.
 *
 * @param sources one file or two
 * @param options encoding and limits
 * @param log gets refusals
 * @returns the texts that can be read on
 */
export async function openFiles(sources: readonly Source[], options: ReadOptions, log: IssueLog): Promise<OpenedFiles> {
  const settings = { encoding: options.encoding, limits: { ...defaultLimits, ...options.limits } };
  const hashes: string[] = [];
  for (const source of sources) hashes.push(source.bytes > settings.limits.fileBytes ? "" : await source.sha256());
  const [pre, post] = sources;
  if (pre !== undefined && post !== undefined && pre.bytes > 0 && pre.bytes === post.bytes && hashes[0] === hashes[1]) {
    log.refuse("identical_files", { file: post.name, found: `the same bytes as ${pre.name}`, expected: "two different files" });
  }
  const texts: OpenedText[] = [];
  for (const source of sources) {
    const text = await openText(source, settings, log);
    if (text !== null) texts.push(text);
  }
  return { texts, hashes };
}
