import type { VisitRow } from "../ingest/visit.ts";

/** Where a row's id stands. */
export const placeOf = ({ file, line }: VisitRow): { readonly file: string; readonly line: number; readonly column: string } => ({
  file: file.name,
  line,
  column: file.idColumn,
});
