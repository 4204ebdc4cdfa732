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
export function typeInWords(field: FieldSchema): string {
  if (field.enum !== undefined) return field.enum.map(code).join(", ");
  if (field.anyOf !== undefined) return field.anyOf.map((one) => (one.type === "null" ? "null" : typeInWords(one))).join(", or ");
  if (field.type === "array")
    return `list of ${typeInWords(field.items ?? {})}${field.maxItems === undefined ? "" : `, ${field.maxItems} at most`}`;
  if (field.type === "object") return objectInWords(field);
  if (field.type === "string") return "text";
  return field.type === "boolean" ? "`true`, `false`" : numberInWords(field);
}

/** The table of a page with types and defaults as the schema has them; meanings and examples stay as somebody wrote them. */
export function renewed(page: string, fields: { readonly [field: string]: FieldSchema }): string {
  const [head = "", rest = ""] = page.split(/(?<=^\| field \|.*\n\|[-|]+\n)/m);
  const table = /^(?:\|.*\n)*/.exec(rest)?.[0] ?? "";
  const written = new Map(table.split("\n").map((row) => [/^\| `(\w+)`/.exec(row)?.[1], row.split(" | ").slice(3).join(" | ")]));
  const rows = Object.entries(fields).map(
    ([field, of]) => `| \`${field}\` | ${typeInWords(of)} | ${code(of.default)} | ${written.get(field) ?? "? | ? |"}\n`,
  );
  return head + rows.join("") + rest.slice(table.length);
}
