/** Stands for a count that is not shown because it is small, or because another could be worked out from it. */
export const WITHHELD_SIGN = "c";
