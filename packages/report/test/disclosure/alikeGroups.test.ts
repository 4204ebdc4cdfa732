import { evaluate, type Outcome } from "@headway/core";
import { describe, expect, it } from "vitest";
import { alikeGroups } from "../../src/disclosure/alikeGroups.ts";
import { child, oneScale, quickPlan } from "./oneScale.ts";

const children = Array.from({ length: 40 }, (_, at) =>
  child({ factors: { site: at % 2 === 0 ? "A" : "B", sex: at % 3 === 0 ? "f" : "m" }, pre: 9 + (at % 5), post: 11 + (at % 7) }),
);
const plan = { ...quickPlan(), factors: ["site", "sex"] };
const ordinary = evaluate(oneScale(children), { plan }).outcomes[0]!;

type Cell = Outcome["anovaOfChange"]["cells"][number];
type Means = Outcome["marginalMeans"][number];
type Subgroup = Outcome["subgroups"][number];

/** An outcome of which nothing tells anything but what is given. */
function outcomeWith(parts: { readonly n?: number; readonly cells?: Cell[]; readonly means?: Means[]; readonly subgroups?: Subgroup[] }) {
  const { n = 40, cells = [], means = [], subgroups = [] } = parts;
  const anovaOfChange = { ...ordinary.anovaOfChange, factors: ["site", "sex"], cells };
  return { ...ordinary, n, anovaOfChange, marginalMeans: means, subgroups };
}
const cell = (site: string, sex: string, n: number, mean: number, sd: number): Cell => ({ levels: { site, sex }, n, mean, sd });
const sites = (cells: Cell[], n = 40) => alikeGroups([outcomeWith({ n, cells })], ["site"], 10);
const others = [cell("B", "f", 12, 1, 2), cell("B", "m", 12, 3, 2)];

describe("groups of children who are all alike", () => {
  it("are found where all parts of a group changed by the same", () => {
    expect(sites([cell("A", "f", 6, 2, 0), cell("A", "m", 6, 2, 0), ...others])).toEqual([["A"]]);
    expect(sites([cell("A", "f", 6, 2, 0), cell("A", "m", 6, 2.5, 0), ...others])).toEqual([]);
  });

  // two parts of 6: 10 squares of their spread and 12 of the distance of each from the mean of both, over 11
  it.each([
    ["0.048, written as 0.0", 2, 0.05, [["A"]]],
    ["0.051, written as 0.1", 2, 0.0535, []],
    ["0.054 by what lies between the parts", 2.05, 0.05, []],
  ])("are those whose changes have a standard deviation of %s", (_, mean, sd, found) => {
    expect(sites([cell("A", "f", 6, 2, sd), cell("A", "m", 6, mean, sd), ...others])).toEqual(found);
  });

  it("are those of enough children only, in an outcome of enough children", () => {
    const ten = [cell("A", "f", 5, 2, 0), cell("A", "m", 5, 2, 0), ...others];
    expect(sites(ten)).toEqual([["A"]]);
    expect(sites(ten, 10)).toEqual([["A"]]);
    expect(sites(ten, 9)).toEqual([]);
    expect(sites([cell("A", "f", 5, 2, 0), cell("A", "m", 4, 2, 0), ...others])).toEqual([]);
  });

  it("are combinations of levels too, of factors that the model has", () => {
    const outcome = outcomeWith({ cells: [cell("A", "f", 12, 2, 0), cell("A", "m", 12, 5, 1), ...others] });
    expect(alikeGroups([outcome], ["sex", "site"], 10)).toEqual([["f", "A"]]);
    expect(alikeGroups([outcome], ["site", "school"], 10)).toEqual([]);
  });

  it("are told by a mean before or after at an end of the scale", () => {
    const mean = (site: string, n: number, value: number | null) => ({
      ...ordinary.marginalMeans[0]!.cells[0]!,
      levels: { time: "post", site },
      n,
      mean: value,
    });
    const table = (term: string, cells: Means["cells"]): Means => ({ ...ordinary.marginalMeans[0]!, of: "score", term, cells });
    const { minimum, maximum } = ordinary.range;
    const means = [
      table("time:site", [
        mean("top", 12, maximum - 0.03),
        mean("high", 12, maximum - 0.1),
        mean("few", 9, maximum),
        mean("bottom", 10, minimum + 0.02),
        mean("none", 12, null),
      ]),
      table("site", [mean("change", 12, maximum)]),
    ];
    expect(alikeGroups([outcomeWith({ means })], ["site"], 10)).toEqual([["top"], ["bottom"]]);
    expect(alikeGroups([outcomeWith({ means })], ["sex"], 10)).toEqual([]);
  });

  it("are told by a subgroup of which all have the same score", () => {
    const subgroup = (factor: string, level: string, n: number, sd: number): Subgroup => {
      const [one] = ordinary.subgroups;
      return { ...one!, factor, level, n, pre: { ...one!.pre, sd }, post: { ...one!.post, sd: 2 }, change: { ...one!.change, sd: 2 } };
    };
    const subgroups = [
      subgroup("site", "A", 10, 0),
      subgroup("site", "B", 9, 0),
      subgroup("site", "C", 12, 1),
      subgroup("sex", "f", 12, 0),
    ];
    expect(alikeGroups([outcomeWith({ subgroups })], ["site"], 10)).toEqual([["A"]]);
    expect(alikeGroups([outcomeWith({ subgroups })], ["sex"], 10)).toEqual([["f"]]);
  });
});
