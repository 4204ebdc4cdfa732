import type { ReferenceCase, Tolerance, Tolerances, Tools } from "./case.ts";

const exact: Tolerance = { rel: 0, abs: 0 };

/** The tolerances that hold for one case: the file's, with the case's own in front. */
export function tolerancesOf(reference: ReferenceCase, tools: Tools): Tolerances {
  return { ...tools.tolerances, ...reference.tol };
}

/** Which tolerance class a field belongs to, by its name and the names above it (see README.md, Tolerances). */
function toleranceClass(path: readonly string[]): string {
  const field = [...path].reverse().find((part) => !/^\d+$/.test(part)) ?? "";
  if (path.some((part) => part.startsWith("omega_"))) return "omega";
  if (field === "p_tukey") return "p_tukey";
  if (field === "ci_tukey") return "ci_tukey";
  if (/^(ncp_ci|eta2_partial_ci)/.test(field)) return "ncp_and_ci";
  if (/^(cohen|hedges)_.*_ci/.test(field)) return "effect_size_ci";
  if (field === "n_exact" || field === "n_per_group_exact") return "n_exact";
  if (field === "p" || field.startsWith("p_") || field.startsWith("log_p") || field === "mauchly_p") return "p";
  if (field === "df") return "df";
  return "default";
}

/** The number that a reference value stands for; null means "cannot be computed". */
export function expectedNumber(value: unknown): number | null {
  if (value === "Inf") return Number.POSITIVE_INFINITY;
  if (value === "-Inf") return Number.NEGATIVE_INFINITY;
  if (value === null || value === undefined) return null;
  if (typeof value === "number") return value;
  throw new Error(`not a reference number: ${JSON.stringify(value)}`);
}

/** Throws unless actual agrees with expected within the tolerance of the field at the path. */
export function expectClose(actual: number | null | undefined, expected: unknown, path: readonly string[], tolerances: Tolerances): void {
  const wanted = expectedNumber(expected);
  const where = path.join(".");
  if (wanted === null) {
    if (actual !== null) throw new Error(`${where}: found ${actual}, expected null (cannot be computed)`);
    return;
  }
  if (actual === null || actual === undefined || Number.isNaN(actual)) throw new Error(`${where}: found ${actual}, expected ${wanted}`);
  if (actual === wanted) return;
  const tolerance = tolerances[toleranceClass(path)] ?? tolerances["default"] ?? exact;
  const slack = tolerance.abs + tolerance.rel * Math.abs(wanted);
  if (!(Math.abs(actual - wanted) <= slack)) {
    const relative = Math.abs(actual - wanted) / Math.abs(wanted);
    throw new Error(
      `${where}: found ${actual}, expected ${wanted}, relative error ${relative.toExponential(2)}, allowed ${JSON.stringify(tolerance)}`,
    );
  }
}

/**
 * Walks expected (an object, array or number of a reference file) and compares each leaf with the same place of actual.
 *
 * Every field of expected must be there in actual; strings must be equal.
 */
export function expectTree(actual: unknown, expected: unknown, path: readonly string[], tolerances: Tolerances): void {
  if (typeof expected === "string" && expected !== "Inf" && expected !== "-Inf") {
    if (actual !== expected) throw new Error(`${path.join(".")}: found ${JSON.stringify(actual)}, expected ${JSON.stringify(expected)}`);
    return;
  }
  if (typeof expected === "boolean") {
    if (actual !== expected) throw new Error(`${path.join(".")}: found ${String(actual)}, expected ${expected}`);
    return;
  }
  if (expected !== null && typeof expected === "object") {
    if (actual === null || typeof actual !== "object")
      throw new Error(`${path.join(".")}: found ${String(actual)}, expected ${JSON.stringify(expected).slice(0, 200)}`);
    if (Array.isArray(expected) && (actual as unknown[]).length !== expected.length)
      throw new Error(`${path.join(".")}: found length ${(actual as unknown[]).length}, expected ${expected.length}`);
    for (const [key, value] of Object.entries(expected))
      expectTree((actual as Record<string, unknown>)[key], value, [...path, key], tolerances);
    return;
  }
  expectClose(actual as number | null, expected, path, tolerances);
}
