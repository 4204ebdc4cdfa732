/** Names that stand for what the data leave unnamed. */
export const labels = {
  /** The factor of the two timepoints in a model. */
  time: "Time",
  /** Its levels. */
  times: { pre: "before", post: "after" },
  /** A level of a group whose name is empty. */
  noName: "(no name)",
};
