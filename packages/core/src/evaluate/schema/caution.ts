import * as z from "zod";

export const cautionSchema = z.strictObject({
  code: z.string(),
  level: z.enum(["note", "caution", "warning"]),
  /** Scale the caution is about; null where it is about the whole evaluation. */
  scale: z.string().nullable(),
  message: z.string(),
  evidence: z.record(z.string(), z.union([z.number(), z.string()])),
  reference: z.string().nullable(),
});

export type Caution = z.infer<typeof cautionSchema>;
