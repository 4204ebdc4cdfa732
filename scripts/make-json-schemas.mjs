// Writes packages/core/schema/*.schema.json from the zod schemas: pnpm make:schemas
import { mkdirSync, writeFileSync } from "node:fs";
import { jsonSchemas } from "../packages/core/dist/jsonSchemas.js";

const folder = new URL("../packages/core/schema/", import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, schema] of jsonSchemas()) writeFileSync(new URL(name, folder), `${JSON.stringify(schema, null, 2)}\n`);
