/** Headings and labels of the report, all in one place. */
export interface Headings {
  readonly summary: string;
  readonly cardsNote: string;
  readonly keepInMind: string;
  readonly took: string;
  readonly missing: string;
  readonly missingAll: string;
  readonly baseline: string;
  readonly tipping: string;
  readonly missingDetails: string;
  readonly comparison: string;
  readonly comparisonDetails: string;
  readonly primary: string;
  readonly secondary: string;
  readonly effects: string;
  readonly holds: string;
  readonly holdsMeaning: string;
  readonly expected: string;
  readonly expectedMeaning: string;
  readonly clusters: string;
  readonly precision: string;
  readonly precisionMeaning: string;
  readonly eachMethod: string;
  readonly groups: string;
  readonly groupsMeaning: string;
  readonly noGroups: string;
  readonly ageSlope: string;
  readonly leftOut: string;
  readonly comparisons: string;
  readonly measure: string;
  readonly items: string;
  readonly crossing: string;
  readonly deviations: string;
  readonly details: string;
  readonly allNumbers: string;
  readonly reliable: string;
  readonly reliableMeaning: string;
  readonly noReliable: string;
  readonly limits: string;
  readonly cautions: string;
  readonly noCautions: string;
  readonly allOutcomes: string;
  readonly cautionLevels: { readonly note: string; readonly caution: string; readonly warning: string };
  readonly cannotShow: string;
  readonly problems: string;
  readonly noProblems: string;
  readonly methods: string;
  readonly again: string;
  readonly references: string;
  /** Stand on the first page: small groups are shown, or are withheld. */
  readonly internal: string;
  readonly share: string;
  readonly notShown: string;
  readonly contents: string;
  readonly skip: string;
  readonly numbers: string;
  /** Words of numbered things: `Table 1`, `Figure 1`, `Page 1 of 9`. */
  readonly table: string;
  readonly figure: string;
  readonly page: string;
  readonly sheet: string;
  readonly of: string;
  /** The ends of an interval where each has a column of its own. */
  readonly lower: string;
  readonly upper: string;
  /** What a picture of who reports is called where nobody is named. */
  readonly logo: string;
}

export const headings: Headings = {
  summary: "In short",
  cardsNote:
    "Dot: average change in points. Bar: likely range. Dashed line: no change. Reliably means by more than the questionnaire\u2019s own uncertainty.",
  internal: "For inside use: this report shows small groups and scores that few people share. It is not made to be published.",
  share: "For sharing: numbers that could point to single people are not shown. The last pages say which.",
  notShown: "What is not shown, and why",
  keepInMind: "Keep in mind",
  took: "Who took part",
  missing: "Who is missing",
  missingAll:
    "Averages are of those with a score both before and after. The others may have changed differently, and nothing here can show how they did.",
  baseline: "Did those without a score after start like the others?",
  tipping: "Could the missing turn the finding?",
  missingDetails: "Each group, and scores filled in",
  comparison: "Beside the comparison group",
  comparisonDetails: "How alike the groups were at the start",
  primary: "Main outcomes",
  secondary: "Other outcomes",
  effects: "Standardised change",
  holds: "Does it hold?",
  holdsMeaning: "A finding that is there by one way of computing only is not safe. So each was computed in several ways.",
  expected: "What change would there be with no effect?",
  expectedMeaning:
    "Very low and very high scores tend to be nearer the average the next time, whatever is done. This is called regression to the mean.",
  clusters: "Are those who were together alike?",
  precision: "What could a study of this size find?",
  precisionMeaning: "A study of few people finds large changes only. This is about the size of the study, not about its result.",
  eachMethod: "Each way of computing it, one by one",
  groups: "Did change differ between groups?",
  groupsMeaning:
    "Every group is smaller than the whole, so each number here is less sure than those above. Take differences between groups as hints to look into, not as findings.",
  noGroups: "No groups were compared.",
  ageSlope: "Change and age in years",
  leftOut: "What could not be compared",
  comparisons: "Comparisons between groups, two by two",
  details: "Other analyses of this outcome",
  allNumbers: "All the numbers, in tables",
  measure: "How well the questionnaire measured",
  items: "Each item",
  crossing: "Who crossed a cut-off",
  deviations: "The plan, and what was done otherwise",
  reliable: "How many changed reliably",
  reliableMeaning:
    "No score of a questionnaire is exact. A change is called reliable when it is larger than the questionnaire\u2019s own uncertainty, so that it is unlikely to be chance alone.",
  noReliable: "Reliable change could not be computed; the table says why.",
  limits: "Cautions, and what these data cannot show",
  cautions: "Cautions",
  allOutcomes: "All outcomes",
  noCautions: "None of the checks found a reason for a caution.",
  cautionLevels: { warning: "Most important", caution: "Be careful", note: "Worth knowing" },
  cannotShow: "What these data cannot show",
  problems: "What was odd in the data",
  noProblems: "Nothing odd was found in the files.",
  methods: "How it was computed",
  again: "To compute it again",
  references: "References",
  contents: "Contents",
  skip: "Skip to the report",
  numbers: "The numbers behind this chart",
  table: "Table",
  figure: "Figure",
  page: "Page",
  sheet: "Sheet",
  of: "of",
  lower: "lower",
  upper: "upper",
  logo: "Logo",
};
