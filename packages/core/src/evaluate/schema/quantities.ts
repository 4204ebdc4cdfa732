import * as z from "zod";

/** A number of children. */
export const count = z.int().nonnegative();
/** A finite number; null where the data cannot carry it, and a reason stands beside it. */
export const quantity = z.number().nullable();
/** Why fields are null; null where nothing is missing. */
export const reason = z.string().nullable();
/** Factor id to level. */
export const levels = z.record(z.string(), z.string());
/** End of an interval; JSON has no infinity. */
const bound = z.union([z.number(), z.literal("Infinity"), z.literal("-Infinity")]);

export const intervalSchema = z.strictObject({ lower: bound, upper: bound, level: z.number(), method: z.string() });

export const droppedSchema = z.strictObject({ reason: z.string(), n: count });

export type Interval = z.infer<typeof intervalSchema>;
export type Dropped = z.infer<typeof droppedSchema>;
