/** Tables about the plan, the standard and the files. */
export const recordTexts = {
  deviations: {
    caption: "What was done otherwise than planned",
    what: "What",
    field: "Field of the plan",
    recorded: "As recorded",
  },
  standard: {
    caption: "These figures beside what is looked for in a first evaluation",
    what: "Looked for",
    here: "Here",
    reached: "Reached",
    both: (threshold: string, many: string): string => `About ${threshold} or more ${many} with both measurements`,
    share: (threshold: string): string => `About ${threshold} or more of those who answered before`,
    note: (standard: string): string => `${standard}. A check of these two figures only, not a rating and not an award.`,
  },
  problems: { caption: "What was odd in the files, and what was done", what: "What was found", code: "Code", times: "Times" },
};
