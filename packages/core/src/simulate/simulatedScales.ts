import type { Scale } from "../instrument/instrument.ts";
import { type AnswerModel, answerModel, scoreSd, shareFor, shiftFor } from "./answerModel.ts";
import type { ResolvedSimulation } from "./simulateOptions.ts";

/** What holds of a scale in the population that children are drawn from. */
export interface SimulatedScale {
  readonly scale: string;
  /** Mean change, after minus before, in points. */
  readonly change: number;
  /** Standard deviation of the scores before, in points. */
  readonly sdBefore: number;
  /** Intraclass correlation of changes. */
  readonly clustering: number;
}

/** A scale with how its answers come about. */
export interface ScaleModel {
  readonly truth: SimulatedScale;
  readonly answers: AnswerModel;
  readonly shift: number;
  /** Share of clusters in what is new after. */
  readonly share: number;
}

const HOPED: Readonly<Record<Scale["direction"], number>> = { "higher-is-better": 1, "lower-is-better": -1, unordered: 0 };

function pointsOf(scale: Scale, sd: number, { change, changeUnit }: ResolvedSimulation): number {
  const asked = typeof change === "number" ? change * HOPED[scale.direction] : (change[scale.id] ?? 0);
  return changeUnit === "sd" ? asked * sd : asked;
}

/** The model of each scale of the questionnaire. */
export function scaleModels(options: ResolvedSimulation): readonly ScaleModel[] {
  const { instrument, reliability, stability, clustering } = options;
  // scales of as many items have the same model
  const models = new Map<number, AnswerModel>();
  return instrument.scales.map((scale) => {
    const answers = models.get(scale.items.length) ?? answerModel(scale, instrument, reliability);
    models.set(scale.items.length, answers);
    const sdBefore = scoreSd(answers);
    const change = pointsOf(scale, sdBefore, options);
    const shift = shiftFor(answers, change, scale.id);
    const share = shareFor(answers, shift, stability, clustering, scale.id);
    return { truth: { scale: scale.id, change, sdBefore, clustering }, answers, shift, share };
  });
}
