// The words by which columns, timepoints and rows are known, as data. docs/reading-rules.md says the same for people.

/** Meanings of a column that hold facts about the child. */
export type FactKind = "age" | "ageMonths" | "ageBand" | "dateOfBirth" | "date" | "timestamp" | "timepoint" | "itemNumber" | "response";

/** The factors that are known by name. */
export type FactorId = "referral" | "delivery" | "group" | "site" | "facilitator" | "arm";

// each meaning with its names; the order of all names is their rank
const namesOf = <Meaning>(groups: readonly (readonly [meaning: Meaning, names: string])[]): ReadonlyMap<string, Meaning> =>
  new Map(groups.flatMap(([meaning, names]) => names.split(", ").map((name): [string, Meaning] => [name, meaning])));

/** Words that a column name may hold beside what it names. */
export const fillerWords: ReadonlySet<string> = new Set(
  "the of at in a an is was what which please enter select give child children childs participant pupil student young person for your this their years year yrs old to it this".split(
    " ",
  ),
);

/** Column names of facts, filler words and timepoint removed, letters only. */
export const factNames: ReadonlyMap<string, FactKind> = namesOf<FactKind>([
  [
    "age",
    "age, ages, how age, how are you, how, age referral, age start, age assessment, current age, age y, age time referral, age time assessment, age start programme, age entry, age on entry, age intake, age today, old",
  ],
  ["ageMonths", "age months, age month, age mths, age mo, age m, months age"],
  ["ageBand", "age band, ageband, age group, agegroup, age range, age category, age bracket"],
  ["dateOfBirth", "dob, d o b, date birth, birth date, birthdate, dateofbirth, birthday"],
  [
    "date",
    "date, assessment date, date assessment, date assessed, date completed, completed date, date completion, completion date, date questionnaire, questionnaire date, eaq date, date eaq, survey date, date survey, test date, date test, visit date, session date, completed on, completed, assessed on, date eaq completed, date questionnaire completed, date form completed, date administered, date recorded, date taken, date measure, measure date",
  ],
  ["timestamp", "timestamp, completion time, end date, enddate, start date, startdate, start time, recorded date"],
  [
    "timepoint",
    "timepoint, time point, wave, time, phase, occasion, assessment point, measurement point, assessment time, assessment timepoint, stage, prepost, assessment, time assessment, assessment wave, survey wave, measurement occasion, collection point, data collection point, data point, measurement, round, when, time period, period, stage programme",
  ],
  ["itemNumber", "item, item number, item no, item id, question, question number, question no, statement, variable"],
  ["response", "response, answer, value, rating, item response"],
]);

/** Column names of factors, filler words and timepoint removed, best name first. */
export const factorNames: ReadonlyMap<string, FactorId> = namesOf<FactorId>([
  [
    "referral",
    "referral reason, referralreason, reason referral, reason referred, primary referral reason, main referral reason, primary reason referral, main reason referral, referral, presenting issue, presenting need, presenting problem, reason, referral type, referral category, category referral, why referred",
  ],
  [
    "delivery",
    "delivery method, deliverymethod, method delivery, delivery, delivery mode, mode delivery, delivery format, delivery type, type delivery, group or one one, one one or group, group or individual, individual or group, how delivered, how programme delivered, group 1 1, 1 1 group",
  ],
  [
    "group",
    "group id, group code, group name, group number, group no, name group, group label, delivery group, programme group, session group",
  ],
  [
    "site",
    "site, site name, name site, site id, site code, school, school name, name school, centre, center, setting, location, venue, hub, hub name, family hub, delivery site, service site, service centre, setting name, organisation, service",
  ],
  [
    "facilitator",
    "facilitator, facilitator name, name facilitator, facilitator id, facilitator code, practitioner, practitioner name, worker, delivered by, staff, staff member, lead facilitator, lead practitioner, facilitator initials, caseworker, case worker, keyworker, key worker, support worker",
  ],
  [
    "arm",
    "arm, trial arm, study arm, treatment arm, trial group, study group, trial condition, study condition, experimental condition, allocation, group allocation, allocated, allocated group, randomised, randomised group, randomisation",
  ],
]);

/** Who an id may belong to, per kind of respondent. */
export const idOwners: Readonly<Record<"child" | "facilitator", readonly string[]>> = {
  child: [
    "child",
    "childs",
    "participant",
    "pupil",
    "student",
    "client",
    "person",
    "yp",
    "cyp",
    "user",
    "learner",
    "patient",
    "subject",
    "individual",
  ],
  facilitator: ["facilitator", "staff", "practitioner", "trainer", "worker", "teacher", "participant"],
};

/** Words that make an owner's column an id column. */
export const idWords: ReadonlySet<string> = new Set(["id", "ids", "code", "number", "no", "ref", "reference", "identifier", "key", "upn"]);

/** Names that are an id by themselves, best first: letters only. */
export const bareIdNames: readonly string[] =
  "uniqueid uniquecode uniqueidentifier studyid caseid casenumber caseref upn pid idnumber idno idcode studynumber studyno anonid pseudonym code identifier ref reference refno refnumber referenceno referencenumber caseno id recordid recordnumber recordno child participant pupil student client learner case".split(
    " ",
  );

/** Words that make an id one of a form's own rows, never the child's. */
export const notIdWords: ReadonlySet<string> = new Set(
  "respondent response responseid respondentid submission collector session row entry form survey ip user agent recipient device question item postcode phone email age group site school date name names consent parent carer family score".split(
    " ",
  ),
);

/** Words for a place or group before the child's own id. */
export const idPlaces: ReadonlySet<string> = new Set(["family", "hub", "site", "school", "group"]);

/** Words that make an id one of somebody or something else than the child. */
export const notIdOwners: ReadonlySet<string> = new Set(
  "facilitator staff practitioner trainer worker teacher class cohort team region cluster programme program household therapist coordinator counsellor mentor lead batch file import export wave time timepoint visit location hub centre center area borough ward referrer referral agency organisation organization service provider project room mother father sibling guardian delivery setting venue unit event course transaction order ticket".split(
    " ",
  ),
);

/** Words in a column's name that let its bare numbers 0, 1 and 2 be timepoints. */
export const occasionWords: ReadonlySet<string> = new Set(
  "visit session survey form type t tp questionnaire test administration timing occasion point when time wave assessment measurement collection evaluation stage phase round period measure".split(
    " ",
  ),
);

/** Words before an item's number. */
export const itemWords: ReadonlySet<string> = new Set(["q", "sq", "question", "item", "statement", "quest"]);

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

/** Further words for a timepoint, where a name holds nothing else but an item or a scale. */
export const answerWaveNames: ReadonlyMap<string, "pre" | "post"> = new Map<string, "pre" | "post">([
  ["start", "pre"],
  ["end", "post"],
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

/** Columns by which an export of MS Forms, LimeSurvey or Kobo is known: all of one list stand in the header. */
export const formMarks: readonly (readonly string[])[] = [
  ["start time", "completion time"],
  ["submitdate", "lastpage"],
  ["date submitted", "last page"],
  ["uuid", "submission time"],
];

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
