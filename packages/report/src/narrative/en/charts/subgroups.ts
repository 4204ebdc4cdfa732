/** Words of the forest of subgroups. */
export const subgroups = {
  columns: ["Factor", "Subgroup", "Planned", "n", "dz, signed as the score", "Lower", "Upper"] as readonly string[],
  subtitle: (measure: string, level: string, side: string): string =>
    `${measure}: standardised mean change (dz) in each subgroup with ${level} confidence intervals; to the right is ${side}`,
  sides: { better: "better", higher: "a higher score" },
  head: (factor: string, planned: boolean): string => `${factor} (${planned ? "planned" : "exploratory"})`,
  all: (many: string): string => `All ${many}`,
  planned: { true: "planned", false: "exploratory" },
  none: (many: string): string => `No subgroup has enough ${many} to be shown.`,
  axis: "Mean change \u00f7 SD of change (dz)",
  note: (many: string, turned: boolean, exploratory: boolean): string =>
    `The square is all ${many}, circles are subgroups. Whether subgroups differ is answered by the test of the interaction, not by which intervals cross the dashed line; intervals are not adjusted for the number of subgroups.${exploratory ? " Exploratory subgroups were not named before the results were seen." : ""}${turned ? " A lower score is better, so the sign is turned." : ""}`,
  hidden: " c stands for a number that is not shown.",
  alone: " There was no comparison group.",
  altText: (measure: string, sample: string, title: string, rows: readonly string[]): string =>
    `Forest plot of standardised mean change in ${measure} by subgroup for ${sample}. ${title}. Effect dz with interval: ${rows.join("; ")}.`,
};
