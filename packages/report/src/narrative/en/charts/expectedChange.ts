import { ofAll } from "./plural.ts";

/** Words of the chart of change expected with no effect. */
export const expectedChange = {
  columns: ["Group", "n", "Expected", "Observed", "Observed less expected", "Lower", "Upper"] as readonly string[],
  subtitle: (measure: string): string =>
    `${measure}: change expected with no effect, from where scores started, beside the change observed`,
  groups: {
    all: (many: string): string => `All ${many}`,
    "lowest-third": "Lowest third before",
    "middle-third": "Middle third before",
    "highest-third": "Highest third before",
  },
  untreated: (effect: string): string => `Seen without a programme (${effect} SD)`,
  expected: "Expected",
  observed: "Observed",
  difference: (level: string): string => `Difference [${level} CI]`,
  axis: "Mean change in points",
  none: "No change could be expected from these data",
  clear: (way: "better" | "higher" | "worse" | "lower", groups: number, of: number): string =>
    of === 1
      ? `Change was ${way} than return to the mean alone would give`
      : `Change was ${way} than return to the mean gives in ${ofAll(groups, of)} groups`,
  both: "Change beat return to the mean in some groups and fell short in others",
  unclear: "We cannot tell the change from mere return to the mean",
  note: (correlation: string, population: string, level: string): string =>
    `Scores that start low or high move back to the mean by themselves: open diamonds are (1 \u2212 r) \u00d7 (mean \u2212 score before), ${correlation}, ${population}. Bars are ${level} confidence intervals around the observed change, taking r and the mean as known.`,
  correlation: (r: string, fromSample: boolean): string =>
    `r\u00a0=\u00a0${r} ${fromSample ? "from before and after here" : "from a retest study"}`,
  samplesMean: "thirds held against the sample\u2019s own mean",
  populationMean: (mean: string): string => `all held against the population mean ${mean}, thirds against the sample\u2019s own`,
  benchmark: " The last line is the raw change seen in children who got nothing (Rotheray et al., 2014), in the better direction.",
  altText: (measure: string, sample: string, title: string, rows: readonly string[]): string =>
    `Dot plot of expected and observed mean change in ${measure} for ${sample}. ${title}. ${rows.join("; ")}.`,
  row: (label: string, expected: string, observed: string, excess: string): string =>
    `${label}: expected ${expected}, observed ${observed}, difference ${excess}`,
};
