import type { MissingAnswers } from "./instrument.ts";

/** What exports of forms, spreadsheets and statistics programs write for "no answer". */
export const missingAnswers: MissingAnswers = Object.freeze({
  tokens: Object.freeze([
    ...["", "na", "n/a", "#n/a", "nan", "null", "#null!", "nil", "-", "–", "—", ".", ".."],
    ...["missing", "blank", "(blank)", "not answered", "prefer not to say"],
  ]),
  codes: Object.freeze([9, 99, 999, -1, -9, -99, -999]),
});
