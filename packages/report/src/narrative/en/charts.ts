import type { NumberForm } from "../../format/numberForm.ts";
import { comparison } from "./charts/comparison.ts";
import { completeness } from "./charts/completeness.ts";
import { diagnostics } from "./charts/diagnostics.ts";
import { distributions } from "./charts/distributions.ts";
import { doesItHold } from "./charts/doesItHold.ts";
import { expectedChange } from "./charts/expectedChange.ts";
import { flow } from "./charts/flow.ts";
import { forest } from "./charts/forest.ts";
import { interaction } from "./charts/interaction.ts";
import { items } from "./charts/items.ts";
import { marginalChange } from "./charts/marginalChange.ts";
import { pairedChange } from "./charts/pairedChange.ts";
import { reliableChange } from "./charts/reliableChange.ts";
import { shared } from "./charts/shared.ts";
import { subgroups } from "./charts/subgroups.ts";
import { numbers } from "./numbers.ts";
import { type Terms, terms } from "./terms.ts";

/** Every word of the charts: titles, subtitles, axes, marks, notes, alternative texts and heads of their tables; and how their numbers are written. */
export interface ChartTexts {
  readonly numbers: NumberForm;
  readonly terms: Terms;
  readonly shared: typeof shared;
  readonly comparison: typeof comparison;
  readonly completeness: typeof completeness;
  readonly diagnostics: typeof diagnostics;
  readonly distributions: typeof distributions;
  readonly doesItHold: typeof doesItHold;
  readonly expectedChange: typeof expectedChange;
  readonly flow: typeof flow;
  readonly forest: typeof forest;
  readonly interaction: typeof interaction;
  readonly items: typeof items;
  readonly marginalChange: typeof marginalChange;
  readonly pairedChange: typeof pairedChange;
  readonly reliableChange: typeof reliableChange;
  readonly subgroups: typeof subgroups;
}

/** The words of charts in English. */
export const chartTexts: ChartTexts = {
  numbers,
  terms,
  shared,
  comparison,
  completeness,
  diagnostics,
  distributions,
  doesItHold,
  expectedChange,
  flow,
  forest,
  interaction,
  items,
  marginalChange,
  pairedChange,
  reliableChange,
  subgroups,
};
