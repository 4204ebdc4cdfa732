// The words by which columns, timepoints and rows are known, as data. docs/reading-rules.md says the same for people.

/** Meanings of a column that hold facts about the child. */
export type FactKind = "age" | "ageMonths" | "ageBand" | "dateOfBirth" | "date" | "timestamp" | "timepoint" | "itemNumber" | "response";

/** The factors that are known by name. */
export type FactorId = "referral" | "delivery" | "site" | "facilitator";

/** Words that a column name may hold beside what it names. */
export const fillerWords: ReadonlySet<string> = new Set(
  "the of at in a an is was what which please enter select give child children childs participant pupil student young person for your this their years year yrs old to".split(
    " ",
  ),
);

/** Column names of facts, filler words and timepoint removed, letters only. */
export const factNames: ReadonlyMap<string, FactKind> = new Map<string, FactKind>([
  ["age", "age"],
  ["ages", "age"],
  ["how age", "age"],
  ["how are you", "age"],
  ["how", "age"],
  ["age referral", "age"],
  ["age start", "age"],
  ["age assessment", "age"],
  ["current age", "age"],
  ["age y", "age"],
  ["age months", "ageMonths"],
  ["age month", "ageMonths"],
  ["age mths", "ageMonths"],
  ["age mo", "ageMonths"],
  ["age m", "ageMonths"],
  ["months age", "ageMonths"],
  ["age band", "ageBand"],
  ["ageband", "ageBand"],
  ["age group", "ageBand"],
  ["agegroup", "ageBand"],
  ["age range", "ageBand"],
  ["age category", "ageBand"],
  ["age bracket", "ageBand"],
  ["dob", "dateOfBirth"],
  ["d o b", "dateOfBirth"],
  ["date birth", "dateOfBirth"],
  ["birth date", "dateOfBirth"],
  ["birthdate", "dateOfBirth"],
  ["dateofbirth", "dateOfBirth"],
  ["birthday", "dateOfBirth"],
  ["date", "date"],
  ["assessment date", "date"],
  ["date assessment", "date"],
  ["assessment", "timepoint"],
  ["date assessed", "date"],
  ["date completed", "date"],
  ["completed date", "date"],
  ["date completion", "date"],
  ["completion date", "date"],
  ["date questionnaire", "date"],
  ["questionnaire date", "date"],
  ["eaq date", "date"],
  ["date eaq", "date"],
  ["survey date", "date"],
  ["date survey", "date"],
  ["test date", "date"],
  ["date test", "date"],
  ["visit date", "date"],
  ["session date", "date"],
  ["timestamp", "timestamp"],
  ["completion time", "timestamp"],
  ["end date", "timestamp"],
  ["enddate", "timestamp"],
  ["start date", "timestamp"],
  ["startdate", "timestamp"],
  ["start time", "timestamp"],
  ["recorded date", "timestamp"],
  ["timepoint", "timepoint"],
  ["time point", "timepoint"],
  ["wave", "timepoint"],
  ["time", "timepoint"],
  ["phase", "timepoint"],
  ["occasion", "timepoint"],
  ["assessment point", "timepoint"],
  ["measurement point", "timepoint"],
  ["assessment time", "timepoint"],
  ["assessment timepoint", "timepoint"],
  ["stage", "timepoint"],
  ["prepost", "timepoint"],
  ["item", "itemNumber"],
  ["item number", "itemNumber"],
  ["item no", "itemNumber"],
  ["item id", "itemNumber"],
  ["question", "itemNumber"],
  ["question number", "itemNumber"],
  ["question no", "itemNumber"],
  ["statement", "itemNumber"],
  ["variable", "itemNumber"],
  ["response", "response"],
  ["answer", "response"],
  ["value", "response"],
  ["rating", "response"],
  ["item response", "response"],
]);

/** Column names of factors, filler words and timepoint removed, best name first. */
export const factorNames: ReadonlyMap<string, FactorId> = new Map<string, FactorId>([
  ["referral reason", "referral"],
  ["referralreason", "referral"],
  ["reason referral", "referral"],
  ["reason referred", "referral"],
  ["primary referral reason", "referral"],
  ["main referral reason", "referral"],
  ["primary reason referral", "referral"],
  ["main reason referral", "referral"],
  ["referral", "referral"],
  ["presenting issue", "referral"],
  ["presenting need", "referral"],
  ["presenting problem", "referral"],
  ["delivery method", "delivery"],
  ["deliverymethod", "delivery"],
  ["method delivery", "delivery"],
  ["delivery", "delivery"],
  ["delivery mode", "delivery"],
  ["mode delivery", "delivery"],
  ["delivery format", "delivery"],
  ["delivery type", "delivery"],
  ["type delivery", "delivery"],
  ["group or one one", "delivery"],
  ["one one or group", "delivery"],
  ["group or individual", "delivery"],
  ["individual or group", "delivery"],
  ["how delivered", "delivery"],
  ["how was programme delivered", "delivery"],
  ["site", "site"],
  ["site name", "site"],
  ["name site", "site"],
  ["school", "site"],
  ["school name", "site"],
  ["name school", "site"],
  ["centre", "site"],
  ["center", "site"],
  ["setting", "site"],
  ["location", "site"],
  ["venue", "site"],
  ["hub", "site"],
  ["facilitator", "facilitator"],
  ["facilitator name", "facilitator"],
  ["name facilitator", "facilitator"],
  ["facilitator id", "facilitator"],
  ["facilitator code", "facilitator"],
  ["practitioner", "facilitator"],
  ["practitioner name", "facilitator"],
  ["worker", "facilitator"],
  ["delivered by", "facilitator"],
  ["staff", "facilitator"],
  ["staff member", "facilitator"],
]);

/** Who an id may belong to, per kind of respondent. */
export const idOwners: Readonly<Record<"child" | "facilitator", readonly string[]>> = {
  child: ["child", "childs", "participant", "pupil", "student", "client", "person", "yp", "user", "learner", "patient", "subject"],
  facilitator: ["facilitator", "staff", "practitioner", "trainer", "worker", "teacher", "participant"],
};

/** Words that make an owner's column an id column. */
export const idWords: ReadonlySet<string> = new Set(["id", "ids", "code", "number", "no", "ref", "reference", "identifier", "key", "upn"]);

/** Names that are an id by themselves, best first: letters only. */
export const bareIdNames: readonly string[] = [
  "uniqueid",
  "uniquecode",
  "uniqueidentifier",
  "studyid",
  "caseid",
  "casenumber",
  "caseref",
  "upn",
  "code",
  "identifier",
  "ref",
  "reference",
  "id",
  "recordid",
  "child",
  "participant",
  "pupil",
  "student",
  "client",
];

/** Words that make an id one of a form's own rows, never the child's. */
export const notIdWords: ReadonlySet<string> = new Set(
  "respondent response responseid respondentid submission collector session row entry form survey ip user agent recipient device question item postcode phone email age group site school date name names consent parent carer family score".split(
    " ",
  ),
);

/** Words before an item's number. */
export const itemWords: ReadonlySet<string> = new Set(["q", "question", "item", "statement", "quest"]);

/** Words that may stand beside an item's number or a scale's name and say nothing more. */
export const itemNoise: ReadonlySet<string> = new Set([
  "score",
  "scores",
  "raw",
  "no",
  "number",
  "nr",
  "num",
  "response",
  "answer",
  "value",
  "rating",
  "the",
  "programme",
  "program",
  "intervention",
  "test",
  "assessment",
  "survey",
  "questionnaire",
]);

/** Marks of reversed items. */
export const reversedMarks: ReadonlySet<string> = new Set(["r", "rev", "reversed", "reverse", "recoded", "recode", "rc"]);

/** Words that may stand beside a scale's name in a total. */
export const totalNoise: ReadonlySet<string> = new Set([
  "total",
  "totals",
  "sum",
  "score",
  "scores",
  "subscale",
  "scale",
  "subtotal",
  "raw",
  "of",
  "emotion",
  "emotions",
  "the",
]);

/** Words in a column name for a timepoint; numbers behind `t` and `time` are read apart. */
export const waveNames: ReadonlyMap<string, "pre" | "post"> = new Map<string, "pre" | "post">([
  ["pre", "pre"],
  ["before", "pre"],
  ["baseline", "pre"],
  ["preintervention", "pre"],
  ["pretest", "pre"],
  ["post", "post"],
  ["after", "post"],
  ["followup", "post"],
  ["postintervention", "post"],
  ["posttest", "post"],
]);

/** Words that a numbered timepoint starts with. */
export const waveCounters: ReadonlySet<string> = new Set(["t", "time", "timepoint", "wave", "tp"]);

/** Values of a timepoint column, compared whole. */
export const waveValues: ReadonlyMap<string, "pre" | "post" | "zero" | "one" | "two"> = new Map<
  string,
  "pre" | "post" | "zero" | "one" | "two"
>([
  ["pre", "pre"],
  ["before", "pre"],
  ["baseline", "pre"],
  ["start", "pre"],
  ["post", "post"],
  ["after", "post"],
  ["end", "post"],
  ["follow up", "post"],
  ["followup", "post"],
  ["t0", "zero"],
  ["time 0", "zero"],
  ["0", "zero"],
  ["t1", "one"],
  ["time 1", "one"],
  ["1", "one"],
  ["t2", "two"],
  ["time 2", "two"],
  ["2", "two"],
]);

/** What an id cell of a summary row says, letters only. */
export const summaryNames: ReadonlySet<string> = new Set([
  "total",
  "totals",
  "grand total",
  "mean",
  "average",
  "sum",
  "count",
  "subtotal",
  "sub total",
  "means",
  "averages",
]);

/** Cells of further header rows that form services write. */
export const secondRowCells: ReadonlySet<string> = new Set([
  "response",
  "open-ended response",
  "other (please specify)",
  "date / time",
  "value",
]);

/** Ages that are accepted, in years. */
export const acceptedAges: { readonly minimum: number; readonly maximum: number } = { minimum: 3, maximum: 19 };

/** Share of unreadable answers above which the data are refused. */
export const wrongScaleShare = 0.2;
