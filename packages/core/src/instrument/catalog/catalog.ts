import type { Instrument } from "../instrument.ts";
import { eaq30 } from "./eaq-30.ts";
import { facilitatorSurvey } from "./facilitator-survey.ts";

/** The questionnaires that come with Headway. */
export const instrumentCatalog: readonly Instrument[] = Object.freeze([eaq30, facilitatorSurvey]);
