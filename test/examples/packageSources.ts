import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";

export const root: string = fileURLToPath(new URL("../../", import.meta.url));

/** The entry points that people import, by package. */
const indexes = {
  stats: ["packages/stats/src/index.ts"],
  core: ["packages/core/src/index.ts", "packages/core/src/node.ts"],
  report: ["packages/report/src/index.ts", "packages/report/src/charts/index.ts"],
  cli: ["packages/cli/src/index.ts"],
} as const;

export type Package = keyof typeof indexes;
export const packages = Object.keys(indexes) as Package[];

/** An export's name where it is declared, and the file of the declaration. */
export interface PublicExport {
  readonly name: string;
  readonly file: string;
}

/** Every value that a package's entry points export by name from its own files. */
export function publicExports(of: Package): PublicExport[] {
  const found = indexes[of].flatMap((index) =>
    [...readFileSync(join(root, index), "utf8").matchAll(/export \{([^}]*)\} from "(\.[^"]+)"/g)].flatMap(([, names = "", path = ""]) =>
      names
        .split(",")
        .map((name) => name.trim().replace(/ as .*$/, ""))
        .filter((name) => name !== "" && !name.startsWith("type "))
        .map((name) => ({ name, file: join(dirname(index), path) })),
    ),
  );
  return [...new Map(found.map((one) => [`${one.file} ${one.name}`, one])).values()];
}

/** Paths of a package's source files from the root of the repository. */
export function sourceFiles(of: Package): string[] {
  const folder = join(root, "packages", of, "src");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => relative(root, join(folder, name)))
    .sort();
}
