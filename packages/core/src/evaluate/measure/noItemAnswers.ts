/** Why nothing can be said of single items: totals were read, or nobody answered. */
export const NO_ITEM_ANSWERS = "no answers to single items";
