import { whyNot } from "../whyNot.ts";

/** Words of the look at the changes themselves. */
export const diagnostics = {
  columns: ["Change", "n", "Normal quantile", "Envelope lower", "Envelope upper"] as readonly string[],
  subtitle: (measure: string, model: boolean): string =>
    `${measure}: each change beside a normal distribution${model ? ", and residuals beside the fitted change" : ""}`,
  withheld: "Single changes are not shown in a report that is shared.",
  none: (reason: string | null): string => `The changes cannot be looked at: ${whyNot(reason)}.`,
  inside: "The changes follow a normal distribution closely",
  outside: (share: string, many: string): string => `The changes of ${share} ${many} lie outside the normal envelope`,
  quantiles: "Changes against normal quantiles",
  residuals: "Residuals against fitted change",
  theoretical: "Normal quantile",
  observed: "Change in points",
  fitted: "Fitted mean change in points",
  residual: "Residual in points",
  note: (level: string, model: boolean): string =>
    `Larger marks are more changes. The band is the ${level} pointwise envelope around the line that a normal distribution with the same mean and SD gives (Fox, 2016); equal changes stand at the mean of their ranks.${model ? " On the other panel an even band around zero speaks for equal spread over the groups." : ""}`,
  altText: (measure: string, sample: string, title: string, model: boolean): string =>
    `Normal quantile plot${model ? " and residual plot" : ""} of change in ${measure} for ${sample}. ${title}.`,
};
