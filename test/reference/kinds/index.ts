import type { Check } from "../case.ts";

/** Every kind of reference file that is checked, with the check; a kind that is not here fails. */
export const kinds: ReadonlyMap<string, Check> = new Map<string, Check>([
]);
