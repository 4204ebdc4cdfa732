import type { z } from "zod";
import { foldText } from "../ingest/text/foldText.ts";
import { definitionProblems } from "./definitionProblems.ts";
import type { Instrument, Scale } from "./instrument.ts";
import { InstrumentError } from "./instrumentError.ts";
import { instrumentSchema } from "./instrumentSchema.ts";
import { foldedName, isNumbered, itemNames, spelledAlike } from "./itemNames.ts";

/** A questionnaire as a person writes it down; `items` are ids or numbers, never wording. */
export type InstrumentDefinition = z.input<typeof instrumentSchema>;
type Parsed = z.output<typeof instrumentSchema>;

const repeated = (values: readonly string[]): string | undefined => values.find((value, index) => values.indexOf(value) !== index);

function contradictions(definition: Parsed): string[] {
  const found: string[] = [];
  const items = new Set(definition.items);
  const scaleIds = definition.scales.map((scale) => scale.id);
  const twice = repeated(definition.items) ?? repeated(scaleIds);
  if (twice !== undefined) found.push(`items and scales: ids are not unique; found ${twice} twice, expected it once`);
  if (definition.range.minimum >= definition.range.maximum) {
    found.push(`range: minimum is not below maximum; found ${definition.range.minimum} to ${definition.range.maximum}`);
  }
  for (const scale of definition.scales) {
    const unknown = scale.items.find((item) => !items.has(item));
    if (unknown !== undefined) found.push(`scales.${scale.id}.items: unknown item; found ${unknown}, expected one of items`);
    const stray = scale.reversed.find((item) => !scale.items.includes(item));
    if (stray !== undefined)
      found.push(`scales.${scale.id}.reversed: not an item of the scale; found ${stray}, expected one of ${scale.items.join(", ")}`);
    const doubled = repeated(scale.items);
    if (doubled !== undefined) found.push(`scales.${scale.id}.items: item not unique; found ${doubled} twice, expected it once`);
  }
  const primary = definition.primary.find((id) => !scaleIds.includes(id));
  if (primary !== undefined) found.push(`primary: unknown scale; found ${primary}, expected one of ${scaleIds.join(", ")}`);
  for (const [word, value] of Object.entries(definition.answerWords)) {
    if (value < definition.range.minimum || value > definition.range.maximum)
      found.push(
        `answerWords.${word}: value outside the range; found ${value}, expected ${definition.range.minimum} to ${definition.range.maximum}`,
      );
  }
  for (const [name, item] of Object.entries(definition.columnNames)) {
    if (!items.has(item)) found.push(`columnNames.${name}: unknown item; found ${item}, expected one of items`);
  }
  found.push(...spelledAlike(definition));
  const ages = definition.validatedAges;
  if (ages !== null && ages.minimum > ages.maximum) {
    found.push(`validatedAges: minimum is above maximum; found ${ages.minimum} to ${ages.maximum}`);
  }
  return found;
}

function build(definition: Parsed): Instrument {
  const { prefixes, columnNames: _, answerWords, ...rest } = definition;
  const names = new Map(itemNames(definition).map(([name, item]): [string, string] => [foldedName(name), item]));
  const scales = rest.scales.map((scale): Scale => Object.freeze(scale));
  const words = Object.entries(answerWords).map(([word, value]): [string, number] => [foldText(word), value]);
  // a blank cell is no answer, whatever else a definition counts as none
  const missing = { tokens: [...new Set(["", ...rest.missing.tokens.map(foldText)])], codes: rest.missing.codes };
  const naming = { prefixes: prefixes.map(foldedName), numbered: isNumbered(definition.items), names };
  return Object.freeze({ ...rest, missing, scales, answerWords: new Map(words), naming });
}

/**
 * Checks a questionnaire's definition and makes the instrument that the reader and the scorer use.
 *
 * @param definition items, scales, key, range and scoring rule
 * @returns the frozen instrument
 * @throws InstrumentError naming every field that is wrong, with what was found and expected
 * @example
 * const mood = { id: "mood", title: "Mood", items: ["1", "2"], direction: "higher-is-better", highMeans: "better mood" };
 * const range = { minimum: 0, maximum: 4 };
 * const scoring = { method: "sum", minimumAnswered: 0.5 };
 * defineInstrument({ id: "mood", title: "Mood", citation: { text: "In house." }, items: ["1", "2"], range, scales: [mood], scoring }).scales[0].id; // "mood"
 */
export function defineInstrument(definition: InstrumentDefinition): Instrument {
  return defineInstrumentOf(definition, "");
}

/** As {@link defineInstrument}; every problem begins with what the definition came from. */
export function defineInstrumentOf(definition: InstrumentDefinition, origin: string): Instrument {
  const parsed = instrumentSchema.safeParse(definition);
  const problems = parsed.success ? contradictions(parsed.data) : definitionProblems(parsed.error.issues, definition);
  if (parsed.success && problems.length === 0) return build(parsed.data);
  throw new InstrumentError(problems.map((problem) => `${origin}${problem}`));
}
