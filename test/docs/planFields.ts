/** What a JSON Schema of draft 2020-12 says of one field, as far as the plan's uses it. */
export interface FieldSchema {
  readonly type?: string;
  readonly enum?: readonly string[];
  readonly default?: unknown;
  readonly anyOf?: readonly FieldSchema[];
  readonly items?: FieldSchema;
  readonly properties?: { readonly [field: string]: FieldSchema };
  readonly additionalProperties?: FieldSchema | boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly maxItems?: number;
}

const code = (value: unknown): string => `\`${typeof value === "string" ? value : JSON.stringify(value)}\``;

function numberInWords({ type, minimum, maximum, exclusiveMinimum, exclusiveMaximum }: FieldSchema): string {
  const bounds = [
    ...(minimum === undefined ? [] : [`from ${minimum}`]),
    ...(exclusiveMinimum === undefined ? [] : [`above ${exclusiveMinimum}`]),
    ...(maximum === undefined || maximum >= Number.MAX_SAFE_INTEGER ? [] : [`to ${maximum}`]),
    ...(exclusiveMaximum === undefined ? [] : [`below ${exclusiveMaximum}`]),
  ];
  return `${type === "integer" ? "whole number" : "number"} ${bounds.join(" and ")}`.trim();
}

function objectInWords({ properties, additionalProperties }: FieldSchema): string {
  if (typeof additionalProperties === "object") return `name: ${typeInWords(additionalProperties)}`;
  return `{ ${Object.entries(properties ?? {})
    .map(([field, of]) => `${field}: ${typeInWords(of)}`)
    .join(", ")} }`;
}

/** A field's type as a person would say it. */
function typeInWords(field: FieldSchema): string {
  if (field.enum !== undefined) return field.enum.map(code).join(", ");
  if (field.anyOf !== undefined) return field.anyOf.map((one) => (one.type === "null" ? "null" : typeInWords(one))).join(", or ");
  if (field.type === "array")
    return `list of ${typeInWords(field.items ?? {})}${field.maxItems === undefined ? "" : `, ${field.maxItems} at most`}`;
  if (field.type === "object") return objectInWords(field);
  if (field.type === "string") return "text";
  return field.type === "boolean" ? "`true`, `false`" : numberInWords(field);
}

/** A page with types and defaults as the schema has them; meanings and examples stay as somebody wrote them. */
export function renewed(page: string, fields: { readonly [field: string]: FieldSchema }): string {
  const start = page.indexOf("\n### ", page.indexOf("\n## Every field\n")) + 1;
  const [before, rest] = [page.slice(0, start), page.slice(start)];
  // what follows the last field begins at the paragraph behind its list
  const end = /(?<=^- example: .*\n)\n(?!### )/m.exec(rest)?.index ?? rest.length;
  const written = new Map(
    rest
      .slice(0, end)
      .split(/^### /m)
      .map((section) => [section.split("\n")[0], section]),
  );
  const sections = Object.entries(fields).map(([field, of]) => {
    const section = written.get(field) ?? `${field}\n\n?\n\n- type: ?\n- default: ?\n- example: \`?\`\n\n`;
    const told = section.replace(/^- type: .*$/m, () => `- type: ${typeInWords(of)}`);
    return `### ${told.replace(/^- default: .*$/m, () => `- default: ${code(of.default)}`).trimEnd()}\n`;
  });
  return before + sections.join("\n") + rest.slice(end);
}
