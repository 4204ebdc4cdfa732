import { defineInstrument } from "../defineInstrument.ts";
import type { Instrument } from "../instrument.ts";

const numbers = (...items: number[]): string[] => items.map(String);

/**
 * The Emotion Awareness Questionnaire, 30 items (Rieffe, Oosterveld, Miers, Meerum Terwogt & Ly 2008): six scales, no total.
 *
 * Bodily awareness is keyed so that a high score is little attention to bodily signals; later papers call it bodily
 * unawareness. It is not ordered good to bad.
 */
export const eaq30: Instrument = defineInstrument({
  id: "eaq-30",
  title: "Emotion Awareness Questionnaire (EAQ-30)",
  citation: {
    text: "Rieffe, C., Oosterveld, P., Miers, A. C., Meerum Terwogt, M., & Ly, V. (2008). Emotion awareness and internalising symptoms in children and adolescents. Personality and Individual Differences, 45, 756–761.",
    doi: "10.1016/j.paid.2008.08.001",
  },
  items: Array.from({ length: 30 }, (_, index) => String(index + 1)),
  range: { minimum: 1, maximum: 3 },
  answerWords: { "not true": 1, "sometimes true": 2, "often true": 3 },
  scales: [
    {
      id: "DE",
      title: "Differentiating emotions",
      items: numbers(1, 7, 13, 19, 24, 29, 30),
      reversed: numbers(1, 7, 13, 19, 24, 29, 30),
      direction: "higher-is-better",
      highMeans: "tells own emotions apart",
    },
    {
      id: "VS",
      title: "Verbal sharing of emotions",
      items: numbers(2, 8, 14),
      reversed: numbers(2, 8),
      direction: "higher-is-better",
      highMeans: "talks about emotions with others",
    },
    {
      id: "NHE",
      title: "Not hiding emotions",
      items: numbers(3, 9, 15, 20, 25),
      reversed: numbers(3, 9, 15, 20, 25),
      direction: "higher-is-better",
      highMeans: "does not hide emotions",
    },
    {
      id: "BA",
      title: "Bodily awareness of emotions",
      items: numbers(4, 10, 16, 21, 26),
      reversed: numbers(4, 10, 21, 26),
      direction: "unordered",
      highMeans: "pays little attention to bodily signals of emotions",
    },
    {
      id: "AO",
      title: "Attending to others' emotions",
      items: numbers(5, 11, 17, 22, 27),
      reversed: numbers(11, 22),
      direction: "higher-is-better",
      highMeans: "pays attention to the emotions of others",
    },
    {
      id: "AE",
      title: "Analyses of emotions",
      items: numbers(6, 12, 18, 23, 28),
      reversed: [],
      direction: "higher-is-better",
      highMeans: "thinks about own emotions and their causes",
    },
  ],
  primary: ["DE", "VS", "NHE"],
  scoring: { method: "sum", minimumAnswered: 0.5 },
  validatedAges: { minimum: 8, maximum: 16 },
  prefixes: ["eaq"],
});
