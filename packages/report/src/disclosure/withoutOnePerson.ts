/** Said where a number was taken out. */
export const ONE_PERSON = "one person only, so not shown";

/** Smallest and largest values: single people's, wherever they stand. */
const ENDS: ReadonlySet<string> = new Set(["minimum", "maximum", "from", "to"]);

/** Parts that count people or groups, or are points of a chart of all of them. */
const AS_THEY_ARE: ReadonlySet<string> = new Set(["sizes", "quantiles", "fitted", "dropped", "imputed"]);

/** Numbers that count people or come from the plan: they stay in a result of one person. */
const STAY: ReadonlySet<string> = new Set(
  `n nUsed paired missing share nProgramme nComparison clusters individualClusters samples imputations seed level
  correlation reliability populationMean effect power alpha priorScale designEffect smallestChange`.split(/\s+/),
);

/**
 * Takes smallest and largest values out of a result, and out of each part that rests on one person every number that is no count.
 *
 * @param value a result; a part that says how many people it rests on (`n`, or `paired`) is taken at its word
 * @param alone whether a part that does not say so rests on one person
 * @returns the same shape, with the reason beside numbers of one person
 */
export function withoutOnePerson<T>(value: T, alone = false): T {
  return swept(value, alone) as T;
}

/**
 * Takes out every number of a result that is no count, however many people it says it rests on.
 *
 * @param result one side of it is a single person
 * @returns the same shape, with the reason
 */
export function ofOnePerson<T extends object>(result: T): T {
  return fieldsOf(result, true) as T;
}

function swept(value: unknown, alone: boolean): unknown {
  if (Array.isArray(value)) return value.map((item) => swept(item, alone));
  if (typeof value === "number") return alone ? null : value;
  if (typeof value !== "object" || value === null) return value;
  const { n, paired = n } = value as { readonly n?: unknown; readonly paired?: unknown };
  return fieldsOf(value, typeof paired === "number" ? paired === 1 : alone);
}

function fieldsOf(value: object, alone: boolean): object {
  const fields = Object.entries(value).map(([key, field]) => [key, fieldOf(key, field, alone)] as const);
  const before = new Map(Object.entries(value));
  const hidden = fields.some(([key, field]) => field === null && before.get(key) !== null && !ENDS.has(key));
  const all = Object.fromEntries(fields);
  return hidden && "reason" in all ? { ...all, reason: ONE_PERSON } : all;
}

function fieldOf(key: string, field: unknown, alone: boolean): unknown {
  if (AS_THEY_ARE.has(key) || (typeof field === "number" && STAY.has(key))) return field;
  if (ENDS.has(key)) return null;
  return alone && /interval$/i.test(key) ? null : swept(field, alone);
}
