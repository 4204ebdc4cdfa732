import type { FTest } from "../anova/fTest.ts";
import { factorialTerms } from "../linear/modelTerm.ts";
import { familiesOf } from "./contrasts.ts";
import { interactionWeights } from "./interactionContrasts.ts";
import { jointTest } from "./jointTest.ts";
import { type Averaging, combineForms } from "./linearForm.ts";
import { marginalMeans } from "./marginalMeans.ts";
import { type MarginalModel, marginalSource } from "./marginalModel.ts";

/** Options of {@link simpleEffects}. */
export interface SimpleEffectsOptions {
  /** Names of the factors at whose levels the others are tested. */
  readonly by: readonly string[];
  /** How factors outside a term are averaged; default every level alike. */
  readonly averaging?: Averaging;
}

/** The F test of one effect at one combination of levels of other factors. */
export interface SimpleEffect extends FTest {
  /** Names of the tested factors, joined with a colon. */
  readonly term: string;
  /** Levels of the `by` factors. */
  readonly levels: Readonly<Record<string, string>>;
}

/** Simple effects of a model. */
export interface SimpleEffects {
  readonly kind: "simpleEffects";
  readonly method: string;
  readonly by: readonly string[];
  readonly effects: readonly SimpleEffect[];
}

/**
 * Tests each effect of the other factors at every level of the `by` factors, with the error of the whole model.
 *
 * Each test is a joint F of the contrasts of marginal means that make up the effect; effects that the model does not
 * have are left out. Without `by` these are the type III tests.
 *
 * @param model from `fitLinearModel` or `fitRepeatedModel`
 * @param options by, averaging
 * @returns one F test for each effect and combination of levels; null with a reason where it needs an empty cell
 * @throws StatsError where a factor is unknown
 * @example
 * const a = { name: "a", levels: ["x", "y"], codes: [0, 0, 1, 1, 0, 0, 1, 1] };
 * const b = { name: "b", levels: ["u", "v"], codes: [0, 1, 0, 1, 0, 1, 0, 1] };
 * const model = fitLinearModel({ response: [1, 2, 3, 8, 2, 3, 4, 9], factors: [a, b] });
 * simpleEffects(model, { by: ["b"] }).effects.length; // 2
 */
export function simpleEffects(model: MarginalModel, options: SimpleEffectsOptions): SimpleEffects {
  const { by, averaging = "equal" } = options;
  const source = marginalSource(model);
  const others = source.factors.map((factor) => factor.name).filter((name) => !by.includes(name));
  const effects = factorialTerms(others.map((_, at) => String(at))).flatMap((term) => {
    const factors = term.split(":").map((at) => others[Number(at)]!);
    const means = marginalMeans(model, { factors, by, averaging });
    const weights = interactionWeights(means, "consecutive");
    return familiesOf(means).map(({ levels, cells }) => {
      const forms = cells.map((cell) => means.basis.forms[cell]!);
      const test = jointTest(
        source,
        weights.map((contrast) => combineForms(forms, contrast.weights)),
      );
      return Object.freeze({ term: factors.join(":"), levels, ...test });
    });
  });
  const present = effects.filter((effect) => effect.reason === null || !effect.reason.startsWith("nothing to test"));
  return Object.freeze({ kind: "simpleEffects", method: "joint F tests of marginal means", by, effects: present });
}
