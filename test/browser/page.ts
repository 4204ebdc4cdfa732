import { sameAnywhere } from "./sameAnywhere.ts";

/** What is Node's own and should not be there. */
const ofNode = (): readonly string[] => ["process", "Buffer", "require", "global"].filter((name) => name in globalThis);

/** What a page does with a file that somebody chose: nothing leaves it. */
async function run(csv: string): Promise<{ readonly results: string; readonly ofNode: readonly string[] }> {
  return { results: await sameAnywhere(new TextEncoder().encode(csv)), ofNode: ofNode() };
}

Object.assign(globalThis, { headway: { run } });
