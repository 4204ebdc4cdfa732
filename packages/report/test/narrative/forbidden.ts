/** Words that a report on one group before and after may not use, and words that blame or label. */
export const FORBIDDEN =
  /\b(?:prov(?:e[sd]?|en|ing)|impact\w*|caus(?:e[sd]?|al|ing)|led to|leads to|due to|thanks to|as a result of|because of the (?:programme|training)|works|worked|effective\w*|efficac\w*|significan\w*|trend(?:ed|ing)? towards?|suffer\w*|victims?|disorder\w*|deficit\w*|fail(?:ed|s|ure)\w*|non-?responders?|drop-?outs?|at-risk|vulnerable|fix(?:es|ed)?|subjects|no change was|there was no change|no difference was|did not change)\b/i;
