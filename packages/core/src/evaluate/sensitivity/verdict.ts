import type { AnalysisPlan } from "../../plan/analysisPlan.ts";
import type { SensitivityRow, Verdict } from "../schema/sensitivity.ts";

const RULE =
  "holds: every interval lies on the same side of 0; depends-on-method: some intervals exclude 0 and others do not, or they lie on opposite sides; cannot-tell: every interval includes 0, or fewer than two methods gave one";

/** Where an interval lies: a bound on 0 includes it. */
function sideOf({ lower, upper }: NonNullable<SensitivityRow["interval"]>): "higher" | "lower" | null {
  return Number(lower) > 0 ? "higher" : Number(upper) < 0 ? "lower" : null;
}

/**
 * Whether the methods agree on the direction of the change, by a rule on their intervals alone.
 *
 * Every row with an interval counts; the main row is the imputed one where the plan makes it so and it is there, else the
 * paired t test. Direction is that of every interval which excludes 0; null where there is none or they differ.
 *
 * @param rows the mean change by each method
 */
export function verdictOf(rows: readonly SensitivityRow[], plan: AnalysisPlan): Verdict {
  const compared = rows.flatMap(({ id, interval }) => (interval === null ? [] : [{ id, side: sideOf(interval) }]));
  const wanted = plan.missing === "multiple-imputation" ? ["imputed", "paired-t"] : ["paired-t"];
  const main = wanted.map((id) => compared.find((row) => row.id === id)).find((row) => row !== undefined) ?? compared[0];
  const sides = new Set(compared.map(({ side }) => side));
  const excluding = [...sides].filter((side) => side !== null);
  const agreeing = compared.filter(({ side }) => side === main?.side);
  const unclear = compared.length < 2 || excluding.length === 0;
  return {
    kind: unclear ? "cannot-tell" : sides.size === 1 ? "holds" : "depends-on-method",
    direction: !unclear && excluding.length === 1 ? excluding[0]! : null,
    main: main?.id ?? null,
    methods: { agreeing: agreeing.length, compared: compared.length },
    dissenting: compared.filter((row) => !agreeing.includes(row)).map(({ id }) => id),
    rule: RULE,
  };
}
