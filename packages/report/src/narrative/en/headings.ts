/** Headings and labels of the report, all in one place. */
export interface Headings {
  readonly summary: string;
  readonly cardsNote: string;
  readonly keepInMind: string;
  readonly participants: string;
  readonly primary: string;
  readonly secondary: string;
  readonly groups: string;
  readonly comparisons: string;
  readonly details: string;
  readonly reliable: string;
  readonly reliableMeaning: string;
  readonly noReliable: string;
  readonly limits: string;
  readonly cautions: string;
  readonly noCautions: string;
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
}

export const headings: Headings = {
  summary: "In short",
  cardsNote:
    "Dot: average change in points. Bar: likely range. Dashed line: no change. Reliably means by more than the questionnaire\u2019s own uncertainty.",
  internal: "For inside use: this report shows small groups and scores that few people share. It is not made to be published.",
  share: "For sharing: numbers that could point to single people are not shown. The last pages say which.",
  notShown: "What is not shown, and why",
  keepInMind: "Keep in mind",
  participants: "Who took part, and who is missing",
  primary: "Main outcomes",
  secondary: "Other outcomes",
  groups: "Did change differ between groups?",
  comparisons: "Comparisons between groups, two by two",
  details: "Other analyses of this outcome",
  reliable: "How many changed reliably",
  reliableMeaning:
    "No score of a questionnaire is exact. A change is called reliable when it is larger than the questionnaire\u2019s own uncertainty, so that it is unlikely to be chance alone.",
  noReliable: "Reliable change could not be computed; the table says why.",
  limits: "Cautions, and what these data cannot show",
  cautions: "Cautions",
  noCautions: "No rule for cautions was met.",
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
};
