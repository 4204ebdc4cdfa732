import { defineInstrument } from "../defineInstrument.ts";
import type { Instrument } from "../instrument.ts";

const domains = ["knowledge", "understanding", "confidence"] as const;

/**
 * The survey of facilitators before and after training: three ratings, each a scale of one item.
 *
 * @param range lowest and highest rating that the survey offers; whole numbers
 * @returns the instrument
 * @example
 * facilitatorSurveyWith({ minimum: 1, maximum: 5 }).range; // { minimum: 1, maximum: 5 }
 */
export function facilitatorSurveyWith(range: { readonly minimum: number; readonly maximum: number }): Instrument {
  return defineInstrument({
    id: "facilitator-survey",
    title: "Facilitator survey",
    citation: { text: "Survey of the programme's facilitators before and after training." },
    respondent: "facilitator",
    items: [...domains],
    range,
    scales: domains.map((domain) => ({
      id: domain,
      title: domain.slice(0, 1).toUpperCase() + domain.slice(1),
      items: [domain],
      direction: "higher-is-better",
      highMeans: `rates own ${domain} higher`,
    })),
    primary: [...domains],
    scoring: { method: "sum", minimumAnswered: 1 },
  });
}

/** The facilitator survey on its usual rating of 1 to 10. */
export const facilitatorSurvey: Instrument = facilitatorSurveyWith({ minimum: 1, maximum: 10 });
