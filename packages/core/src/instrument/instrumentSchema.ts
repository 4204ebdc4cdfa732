import * as z from "zod";
import { missingAnswers } from "./missingAnswers.ts";

const text = z.string().trim().min(1);
// items are often written as numbers
const itemId = z.union([text, z.int().transform(String)]);

const scaleSchema = z.strictObject({
  id: text,
  title: text,
  items: z.array(itemId).min(1),
  reversed: z.array(itemId).default([]),
  direction: z.enum(["higher-is-better", "lower-is-better", "unordered"]),
  highMeans: text,
});
const citationSchema = z.strictObject({ text, doi: text.nullable().default(null) });
const rangeSchema = z.strictObject({ minimum: z.int(), maximum: z.int() });
const scoringSchema = z.strictObject({ method: z.enum(["sum", "mean"]), minimumAnswered: z.number().gt(0).max(1) });
const agesSchema = z.strictObject({ minimum: z.number(), maximum: z.number() });
const missingSchema = z.strictObject({ tokens: z.array(z.string()), codes: z.array(z.number()) });

/** The form of a questionnaire's definition, as a JSON file or an object gives it. */
export const instrumentSchema = z.strictObject({
  id: text.regex(/^[a-z0-9][a-z0-9-]*$/, "small letters a to z, digits and hyphens"),
  title: text,
  citation: citationSchema,
  respondent: z.enum(["child", "facilitator"]).default("child"),
  items: z.array(itemId).min(1),
  range: rangeSchema,
  answerWords: z.record(z.string(), z.int()).default({}),
  scales: z.array(scaleSchema).min(1),
  primary: z.array(text).default([]),
  scoring: scoringSchema,
  validatedAges: agesSchema.nullable().default(null),
  prefixes: z.array(text).default([]),
  columnNames: z.record(z.string(), itemId).default({}),
  missing: missingSchema.default({ tokens: [...missingAnswers.tokens], codes: [...missingAnswers.codes] }),
});

const parts: Readonly<Record<string, object>> = {
  citation: citationSchema.shape,
  range: rangeSchema.shape,
  scoring: scoringSchema.shape,
  validatedAges: agesSchema.shape,
  missing: missingSchema.shape,
  scales: scaleSchema.shape,
};

/**
 * The names of the fields that a part of a definition may have.
 *
 * @param part first step of the path to the part, undefined for the definition itself
 * @returns names of fields
 */
export const fieldsOf = (part: string | undefined): readonly string[] =>
  Object.keys(part === undefined ? instrumentSchema.shape : parts[part]!);
