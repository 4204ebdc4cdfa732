import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

/** Every file of a folder, hidden ones too, by its path, byte for byte; a folder ends in a slash. */
export function folderContents(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .toSorted()
      .map((name) => {
        const path = join(folder, name);
        return statSync(path).isDirectory() ? [`${name}/`, ""] : [name, readFileSync(path, "latin1")];
      }),
  );
}
