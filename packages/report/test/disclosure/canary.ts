import { type Evaluation, evaluate, readOutcomesFromBytes } from "@headway/core";

/** Words that stand in the data and must stand in nothing that is written. */
export const CANARIES = ["CANARYID", "CANARYNAME", "CANARYNOTE", "CANARYSTAFF", "canaryfile", "2014-03-07", "07/03/2014"] as const;

/** 64 children at three sites, of whom site Tiny has 4; ids, names, birth dates, staff and notes are canaries. */
export function canaryCsv(): string {
  const items = (wave: string): string[] => Array.from({ length: 30 }, (_, at) => `${wave}_eaq_${at + 1}`);
  const answers = (child: number, shift: number): number[] =>
    Array.from({ length: 30 }, (_, at) => 1 + ((child * 7 + at * (3 + (child % 4)) + shift * (1 + (child % 3))) % 3));
  const head = ["child_id", "name", "date_of_birth", "age", "site", "facilitator", "notes", ...items("pre"), ...items("post")];
  const rows = Array.from({ length: 64 }, (_, child) => {
    const site = child < 4 ? "Tiny" : child < 18 ? "Middle" : "Large";
    const facts = [
      `CANARYID${child}`,
      `CANARYNAME${child}`,
      "2014-03-07",
      6 + (child % 10),
      site,
      `CANARYSTAFF${child % 3}`,
      `CANARYNOTE ${child}`,
    ];
    return [...facts, ...answers(child, 0), ...answers(child, 1)];
  });
  return [head, ...rows].map((row) => row.join(",")).join("\n");
}

/** What is computed from that file. */
export async function canaryEvaluation(): Promise<Evaluation> {
  const file = { name: "canaryfile.csv", data: new TextEncoder().encode(canaryCsv()) };
  return evaluate(await readOutcomesFromBytes(file), { plan: { bootstrapSamples: 0, imputations: 0 } });
}

/** The canaries that stand in a text. */
export const canariesIn = (text: string): readonly string[] => CANARIES.filter((canary) => text.includes(canary));
