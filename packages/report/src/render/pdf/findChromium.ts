import { existsSync, statSync } from "node:fs";
import { posix, win32 } from "node:path";
import { env, platform } from "node:process";

/** What a search for programs asks of a machine. */
export interface Machine {
  /** Its system as Node names it, such as `linux`, `darwin` or `win32`. */
  readonly platform: string;
  /** Environment variables. */
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether a file, not a folder, has this path. */
  readonly isFile: (path: string) => boolean;
}

const here: Machine = { platform, env, isFile: (path) => existsSync(path) && statSync(path).isFile() };

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

/** Where commands are found: every command in every folder of the path, the better known first. */
function commands({ platform, env }: Machine): readonly string[] {
  const { delimiter, join } = platform === "win32" ? win32 : posix;
  const folders = (env["PATH"] ?? "").split(delimiter).filter((folder) => folder !== "");
  return COMMANDS.flatMap((name) => folders.map((folder) => join(folder, platform === "win32" ? `${name}.exe` : name)));
}

/** Where they are installed on systems that do not put programs on the path. */
function installed({ platform, env }: Machine): readonly string[] {
  if (platform === "darwin")
    return ["Google Chrome", "Chromium", "Microsoft Edge"].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  if (platform !== "win32") return ["/snap/bin/chromium"];
  const roots = [env["PROGRAMFILES"], env["PROGRAMFILES(X86)"], env["LOCALAPPDATA"]].filter((root) => root !== undefined);
  return roots.flatMap((root) => [
    win32.join(root, "Google", "Chrome", "Application", "chrome.exe"),
    win32.join(root, "Microsoft", "Edge", "Application", "msedge.exe"),
  ]);
}

/**
 * Finds a Chromium, Chrome or Edge on a machine.
 *
 * @param machine where to look; this machine unless told
 * @returns the path of the program; that of the environment variable CHROMIUM_PATH first, null where there is none
 * @example
 * const path = findChromium();
 * path === null || path.length > 0; // true
 */
export function findChromium(machine: Machine = here): string | null {
  const told = machine.env["CHROMIUM_PATH"];
  // a path that the user gave is never replaced by another in silence
  const paths = told !== undefined && told !== "" ? [told] : [...commands(machine), ...installed(machine)];
  return paths.find(machine.isFile) ?? null;
}
