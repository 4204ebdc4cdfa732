import { designRow, type LinearModel } from "@headway/stats";

/** A coefficient under treatment contrasts, named in R's manner, as a row of weights of a model's own coefficients. */
export interface TreatmentRow {
  readonly name: string;
  readonly term: string;
  readonly row: Float64Array;
}

/** The coefficients of a model under treatment contrasts (first level as reference, covariates counted from 0). */
export function treatmentRows(model: LinearModel): TreatmentRow[] {
  const covariates = Object.keys(model.covariateMeans);
  const rows = model.terms.flatMap((term) => {
    const parts = term.split(":");
    const combinations = parts.reduce<[string, number][][]>(
      (found, part) => {
        const factor = model.factors.find(({ name }) => name === part);
        const choices = factor === undefined ? [1] : factor.levels.map((_, level) => level).slice(1);
        return choices.flatMap((choice) => found.map((before): [string, number][] => [...before, [part, choice]]));
      },
      [[]],
    );
    return combinations.map((combination) => ({ name: nameOf(model, combination), term, row: difference(model, combination, covariates) }));
  });
  return [{ name: "(Intercept)", term: "(Intercept)", row: difference(model, [], covariates) }, ...rows];
}

function nameOf(model: LinearModel, combination: readonly [string, number][]): string {
  return combination.map(([part, choice]) => `${part}${model.factors.find(({ name }) => name === part)?.levels[choice] ?? ""}`).join(":");
}

/** Alternating sum over all ways to put each part of the combination at its choice or at its reference. */
function difference(model: LinearModel, combination: readonly [string, number][], covariates: readonly string[]): Float64Array {
  const total = new Float64Array(model.columns.length);
  for (let subset = 0; subset < 2 ** combination.length; subset++) {
    const levels = new Map(model.factors.map(({ name }) => [name, 0]));
    const values = new Map(covariates.map((name) => [name, 0]));
    let sign = 1;
    combination.forEach(([part, choice], place) => {
      if ((subset >> place) % 2 === 0) sign = -sign;
      else (levels.has(part) ? levels : values).set(part, choice);
    });
    designRow(model, levels, values).forEach((value, column) => {
      total[column]! += sign * value;
    });
  }
  return total;
}
