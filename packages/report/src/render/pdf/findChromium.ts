import { existsSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { env, platform } from "node:process";

/** Names of Chromium and of browsers made of it, as commands. */
const COMMANDS: readonly string[] = [
  "chromium",
  "chromium-browser",
  "google-chrome-stable",
  "google-chrome",
  "chrome",
  "microsoft-edge-stable",
  "microsoft-edge",
];

/** Where they are installed on systems that do not put programs on the path. */
function installed(): readonly string[] {
  if (platform === "darwin")
    return ["Google Chrome", "Chromium", "Microsoft Edge"].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  if (platform !== "win32") return ["/snap/bin/chromium"];
  const roots = [env["PROGRAMFILES"], env["PROGRAMFILES(X86)"], env["LOCALAPPDATA"]].filter((root) => root !== undefined);
  return roots.flatMap((root) => [
    join(root, "Google", "Chrome", "Application", "chrome.exe"),
    join(root, "Microsoft", "Edge", "Application", "msedge.exe"),
  ]);
}

const isFile = (path: string): boolean => existsSync(path) && statSync(path).isFile();

/**
 * Finds a Chromium, Chrome or Edge on this machine.
 *
 * @returns the path of the program; that of the environment variable CHROMIUM_PATH first, null where there is none
 * @example
 * const path = findChromium();
 * path === null || path.length > 0; // true
 */
export function findChromium(): string | null {
  const told = env["CHROMIUM_PATH"];
  // a path that the user gave is never replaced by another in silence
  if (told !== undefined && told !== "") return isFile(told) ? told : null;
  const folders = (env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  const commands = COMMANDS.flatMap((name) => folders.map((folder) => join(folder, platform === "win32" ? `${name}.exe` : name)));
  return [...commands, ...installed()].find(isFile) ?? null;
}
