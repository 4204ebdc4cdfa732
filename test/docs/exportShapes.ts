import { csv, forItems, form, type Record, records, wide } from "./exportFiles.ts";

/** Files as a row of the page tells of them, and what the call says beside. */
export interface Shape {
  readonly files: readonly (string | Uint8Array)[];
  readonly args?: readonly string[];
}

const one = (text: string | Uint8Array, ...args: string[]): Shape => ({ files: [text], args });
const bytes = (text: string, encoding: "utf16le" | "latin1"): Uint8Array =>
  encoding === "utf16le" ? Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, encoding)]) : Buffer.from(text, encoding);
const saidPre = ({ wave }: Record): string => (wave === "pre" ? "Before the programme" : "After the programme");
const zip = Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0]);
const damaged = (id: string): string => `1.2345${id.slice(-1)}E+11`;
const plain = wide();
const width = plain[0]?.length ?? 0;

const excel: { readonly [row: string]: () => Shape } = {
  "a sheet saved as CSV UTF-8": () => one(`\ufeff${csv(plain)}`),
  "a sheet saved with semicolons, as Excel does in many countries": () => one(csv(plain, ";")),
  "a sheet saved as Unicode Text": () => one(bytes(csv(plain, "\t"), "utf16le")),
  "a sheet saved as plain CSV, with letters such as é": () => one(bytes(csv(wide({ id: (id) => `é${id}` })), "latin1")),
  "title lines above the header": () => one(csv([["Our programme"], ["printed in May"], ...plain])),
  "a row of merged cells, Pre and Post, above the numbers of the items": () =>
    one(
      csv([
        ["", "Pre", ...Array(29).fill(""), "Post", ...Array(29).fill("")],
        ["Child ID", ...forItems((n) => `Q${n}`), ...forItems((n) => `Q${n}`)],
        ...plain.slice(1),
      ]),
    ),
  "a row of totals below the children": () => one(csv([...plain, ["Total", ...Array(width - 1).fill(12)]])),
  "ids that became 1.23E+11": () => one(csv(wide({ id: damaged }))),
  "ids that became the same 1.23E+11": () => one(csv(wide({ id: (id) => (id < "C003" ? "1.23E+11" : id) }))),
  "the workbook itself, .xlsx": () => one(zip),
};

const formsHead = ["ID", "Start time", "Completion time", "Email", "Name"];
const formsFacts = (_: Record, at: number): (string | number)[] => [at + 1, "1/8/24 10:00:00", "1/8/24 10:09:00", "anonymous", ""];
const statement = (item: number): string => `${item}. Statement number ${item}`;
const forms = (only?: "pre" | "post") =>
  form({
    header: [...formsHead, "What is the child's code?"],
    facts: (record, at) => [...formsFacts(record, at), record.id],
    question: statement,
    ...(only === undefined ? {} : { only }),
  });

const microsoftForms: { readonly [row: string]: () => Shape } = {
  "two forms, one before and one after": () => ({ files: [csv(forms("pre")), csv(forms("post"))] }),
  "one form that asks whether this is before or after": () =>
    one(
      csv(
        form({
          header: [...formsHead, "Child code", "Is this before or after the programme?"],
          facts: (record, at) => [...formsFacts(record, at), record.id, saidPre(record)],
          question: statement,
        }),
      ),
    ),
  "one form that does not ask it": () => one(csv(forms())),
  "a form that asks no code of the child": () => ({
    files: (["pre", "post"] as const).map((only) => csv(form({ header: formsHead, facts: formsFacts, question: statement, only }))),
  }),
  "a form that asks for the child's name and nothing else": () => ({
    files: (["pre", "post"] as const).map((only) =>
      csv(
        form({
          header: [...formsHead, "Child's name"],
          facts: (record, at) => [...formsFacts(record, at), `Name ${record.id}`],
          question: statement,
          only,
        }),
      ),
    ),
  }),
};

const google = (question: (item: number) => string, wave: (record: Record) => string = saidPre): string =>
  csv(
    form({
      header: ["Timestamp", "Child code", "Is this before or after the programme?"],
      facts: (record) => ["2024/05/05 9:05:11 am GMT", record.id, wave(record)],
      question,
    }),
  );

const googleForms: { readonly [row: string]: () => Shape } = {
  "a grid whose rows begin with their numbers": () => one(google((n) => `How true is each of these for you? [${n}. Statement]`)),
  "thirty questions that begin with their numbers": () => one(google(statement)),
  "questions without numbers": () => one(google((n) => `I am statement ${"abcdefghij"[n % 10]}${"klm"[Math.floor(n / 10)] ?? "n"}`)),
  "a timepoint in other words, such as Autumn": () => one(google(statement, ({ wave }) => (wave === "pre" ? "Autumn" : "Spring"))),
  "the zip that Google downloads": () => one(zip),
};

const surveyFacts = ({ id, wave }: Record, at: number): (string | number)[] => [
  String(118830003379 + at),
  "45001",
  "02/13/2024 09:00:00 AM",
  id,
  wave === "pre" ? "Pre" : "Post",
];
const surveyHead = ["Respondent ID", "Collector ID", "Start Date", "Child ID", "Time point"];
const survey = (answer?: (answer: number) => number): string => {
  const [header = [], ...rows] = form({
    header: surveyHead,
    facts: surveyFacts,
    question: (n) => `EAQ ${n}`,
    ...(answer ? { answer } : {}),
  });
  return csv([header, ["", "", "", "Open-Ended Response", "Response", ...forItems(() => "Response")], ...rows]);
};
const matrix = (): string => {
  const rows = form({ header: surveyHead, facts: surveyFacts, question: (n) => `${n}. Statement` });
  const above = [...surveyHead, "How true is it?", ...Array(29).fill("")];
  return csv([above, ["", "", "", "Open-Ended Response", "Response", ...forItems((n) => `${n}. Statement`)], ...rows.slice(1)]);
};

const surveyMonkey: { readonly [row: string]: () => Shape } = {
  "two rows of headers, actual answer text": () => one(survey()),
  "two rows of headers, numerical values": () => one(survey((answer) => answer)),
  "a matrix, its statements in the second row": () => one(matrix()),
  "answers on a scale from 1 to 5": () => one(survey((answer) => answer + 2)),
};

const ids = (count: number): string[] => Array.from({ length: count }, (_, at) => `{"ImportId":"QID${at}"}`);
const qualtricsRows = (answer: (answer: number) => string | number, name: (item: number) => string): (string | number)[][] => {
  const header = ["StartDate", "ResponseId", "child_id", "timepoint"];
  const facts = ({ id, wave }: Record, at: number): string[] => ["2024-02-13 10:00:00", `R_${at}`, id, wave];
  const [first = [], ...rows] = form({ header, facts, question: name, answer });
  const words = ["Start Date", "Response ID", "Child's ID", "Pre or post?", ...forItems((n) => `How true? - Statement ${n}`)];
  return [first, words, ids(first.length), ...rows];
};
const eaq = (item: number): string => `EAQ_${item}`;

const qualtrics: { readonly [row: string]: () => Shape } = {
  "three rows of headers, numeric values": () => one(csv(qualtricsRows((answer) => answer, eaq))),
  "three rows of headers, choice text": () =>
    one(csv(qualtricsRows((answer) => ["Not true", "Sometimes true", "Often true"][answer - 1] ?? "", eaq))),
  "one matrix, Q7_1 to Q7_30": () =>
    one(
      csv(
        qualtricsRows(
          (answer) => answer,
          (item) => `Q7_${item}`,
        ),
      ),
    ),
  "the TSV": () =>
    one(
      bytes(
        csv(
          qualtricsRows((answer) => answer, eaq),
          "\t",
        ),
        "utf16le",
      ),
    ),
  "questions seen and left out as -99": () =>
    one(csv(qualtricsRows((answer) => answer, eaq).map((row, at) => (at === 5 ? row.map((cell, c) => (c === 9 ? -99 : cell)) : row)))),
  "choices that count from 0": () => one(csv(qualtricsRows((answer) => answer - 1, eaq))),
  "choices that count from 0, with --item-coding 0-2": () => one(csv(qualtricsRows((answer) => answer - 1, eaq)), "--item-coding", "0-2"),
};

const spssLong = (coded: (answer: number, item: number) => string | number): string =>
  csv([
    ["child_id", "wave", ...forItems((n) => `eaq${n}`)],
    ...records.map(({ id, wave, answers }) => [id, wave === "pre" ? 1 : 2, ...answers.map((answer, at) => coded(answer, at + 1))]),
  ]);

const spss: { readonly [row: string]: () => Shape } = {
  "variables eaq1 to eaq30 with a variable wave, 1 and 2": () => one(spssLong((answer) => answer)),
  "variables eaq1.1 to eaq30.2, as Restructure makes them": () =>
    one(csv(wide({ name: (wave, item) => `eaq${item}.${wave === "pre" ? 1 : 2}` }))),
  "variables eaq1_1 to eaq30_2": () => one(csv(wide({ name: (wave, item) => `eaq${item}_${wave === "pre" ? 1 : 2}` }))),
  "value labels in place of values": () => one(spssLong((answer) => ["Not true", "Sometimes true", "Often true"][answer - 1] ?? "")),
  "system-missing as a blank": () => one(spssLong((answer, item) => (item === 7 ? " " : answer))),
  "user-missing 9 or 99": () => one(spssLong((answer, item) => (item === 7 ? 99 : answer))),
  "recoded items beside or in place of the raw ones, eaq2R": () =>
    one(csv(wide({ name: (wave, item) => `${wave}_eaq${item}${item === 2 ? "R" : ""}` }))),
  "recoded items, with --reversed-already yes": () =>
    one(csv(wide({ name: (wave, item) => `${wave}_eaq${item}${item === 2 ? "R" : ""}` })), "--reversed-already", "yes"),
  "the data file itself, .sav": () => one(Buffer.from("$FL2@(#) SPSS DATA FILE MS Windows 29.0.0                           ")),
};

/** What each table of docs/your-export.md tells of, by the heading above it and the first cell of the row. */
export const exportShapes: { readonly [section: string]: { readonly [row: string]: () => Shape } } = {
  Excel: excel,
  "Microsoft Forms": microsoftForms,
  "Google Forms": googleForms,
  SurveyMonkey: surveyMonkey,
  Qualtrics: qualtrics,
  SPSS: spss,
};
