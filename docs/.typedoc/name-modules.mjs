import { Comment, Converter } from "typedoc";

/** What people write behind `from`, and what it is for, by the file that answers. */
const modules = {
  "cli/src": ["headway", "one import for most people: reading, evaluating, reports, charts"],
  "stats/src": ["@headway/stats", "the statistics on their own: no dependency, runs in a browser"],
  "core/src": ["@headway/core", "reading, scoring, pairing, evaluating"],
  "core/src/node": ["@headway/core/node", "reading from a disk"],
  "report/src": ["@headway/report", "tables, sentences, the report, and charts as pictures"],
  "report/src/charts": ["@headway/report/charts", "charts as data, without what draws them"],
  "report/src/render/docx/docx": ["@headway/report/docx", "the report for Word"],
  "report/src/render/xlsx/xlsx": ["@headway/report/xlsx", "the report for Excel"],
  "report/src/render/pdf/pdf": ["@headway/report/pdf", "the report as PDF"],
};

/** Calls each module by the name that it is imported by. */
export function load(app) {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const module of project.children ?? []) {
      const known = modules[module.name];
      if (known === undefined) throw new Error(`typedoc: a module without a name to import it by; found ${module.name}`);
      module.name = known[0];
      module.comment ??= new Comment([{ kind: "text", text: known[1] }]);
    }
  });
}
