import { type EvaluationBy, evaluateBy } from "@headway/core";
import { beforeAll, describe, expect, it } from "vitest";
import { hiddenLosses } from "../../src/disclosure/hiddenLosses.ts";
import { releaseEvaluationBy } from "../../src/disclosure/releaseBy.ts";
import { withheldLevels } from "../../src/disclosure/withheldLevels.ts";
import { type Child, child, oneScale, quickPlan, SCALE } from "./oneScale.ts";

const THRESHOLD = 10;

/** So many children of a site who change by so much, as many of each delivery. */
const children = (n: number, site: string, change: number): Child[] =>
  Array.from({ length: n }, (_, at) => {
    const pre = 12 + (at % 3);
    return child({ factors: { site, delivery: at % 2 === 0 ? "Group" : "One-to-one" }, age: 8, pre, post: pre + change });
  });

const sites = (all: readonly Child[]): EvaluationBy => evaluateBy(oneScale(all), { by: "site", plan: quickPlan() });

const site = (name: string, up: number, same: number, down: number): Child[] => [
  ...children(up, name, 7),
  ...children(same, name, 0),
  ...children(down, name, -7),
];
const two = sites([...site("North", 40, 40, 40), ...site("South", 30, 30, 30)]);
const shared = (by: EvaluationBy) => releaseEvaluationBy(by, { profile: "share", threshold: THRESHOLD });
const without = (by: EvaluationBy, level: string, part: object): EvaluationBy => ({
  ...by,
  levels: by.levels.map((one) => (one.level === level ? { ...one, evaluation: { ...one.evaluation!, ...part } } : one)),
});

describe("sites that are large in every part", () => {
  let levels: ReturnType<typeof shared>["levels"] = [];
  beforeAll(() => {
    levels = shared(two).levels;
  });
  const outcomeShown = () => levels[0]!.evaluation!.outcomes[0]!;

  it("have a report each, with how many rose, stayed and fell, and the classes of change", () => {
    expect(levels.map(({ evaluation }) => evaluation?.flow.paired)).toEqual([120, 90]);
    expect(outcomeShown().moves).toEqual({ higher: 40, same: 40, lower: 40 });
    expect(outcomeShown().reliableChange).toMatchObject({ increased: 40, unchanged: 40, decreased: 40 });
    expect(outcomeShown().wilcoxon.nUsed).toBe(80);
  });

  it("keep to themselves what only one report could show", () => {
    expect(outcomeShown().ranges).toEqual({ pre: [], post: [] });
    expect(outcomeShown().reliableChange.couldImprove).toBeNull();
    expect(outcomeShown().dropped).toEqual([]);
  });
});

describe("a class of change that few children of one site are in", () => {
  it("is shown of no site", () => {
    const { levels } = shared(sites([...site("North", 40, 40, 40), ...site("South", 4, 60, 60)]));
    for (const { evaluation } of levels) {
      expect(evaluation?.outcomes[0]?.moves).toEqual({ higher: null, same: null, lower: null });
      expect(evaluation?.outcomes[0]?.wilcoxon.nUsed).toBeNull();
      expect(evaluation?.outcomes[0]?.reliableChange).toMatchObject({ increased: null, unchanged: null, decreased: null });
    }
  });
});

describe("a site without an evaluation or without an outcome", () => {
  it("counts as a site without children: the rest of the whole is a part that nobody may work out", () => {
    const gone: EvaluationBy = {
      ...two,
      levels: two.levels.map((one) => (one.level === "South" ? { ...one, evaluation: null, reason: "no children" } : one)),
    };
    expect([...withheldLevels(gone, THRESHOLD).levels]).toContain("South");
    expect(shared(gone).levels[1]).toMatchObject({ evaluation: null, reason: expect.stringContaining("withheld") });
  });

  it("stays empty inside, with its own reason", () => {
    const gone: EvaluationBy = {
      ...two,
      levels: two.levels.map((one) => (one.level === "South" ? { ...one, evaluation: null, reason: "no children" } : one)),
    };
    const { levels } = releaseEvaluationBy(gone, { profile: "internal" });
    expect(levels[1]).toEqual({ level: "South", evaluation: null, reason: "no children" });
    expect(levels[0]?.evaluation?.release.profile).toBe("internal");
  });

  it("takes the outcome, and the factors of its model, from the other sites too", () => {
    const lacking = without(two, "South", { outcomes: [] });
    const withheld = withheldLevels(lacking, THRESHOLD);
    expect(withheld.scales.get("South")).toContain(SCALE);
    expect(withheld.factors).toContain("delivery");
    const [north] = shared(lacking).levels;
    const shown = north?.evaluation?.outcomes[0];
    expect([shown?.moves.higher ?? null, shown?.reliableChange.increased ?? null]).toEqual([null, null]);
  });

  it("asks nothing of an outcome that nobody has", () => {
    const nobody: EvaluationBy = { ...two, overall: { ...two.overall, outcomes: two.overall.outcomes.map((one) => ({ ...one, n: 0 })) } };
    expect(withheldLevels(nobody, THRESHOLD).scales.get("North")?.size).toBe(0);
  });

  it("hides losses by the sites themselves where the column is no factor of the report", () => {
    const factors = two.overall.participants.factors.filter(({ factor }) => factor !== "site");
    const plain: EvaluationBy = { ...two, overall: { ...two.overall, participants: { ...two.overall.participants, factors } } };
    const { losses, levels } = withheldLevels(plain, THRESHOLD);
    expect(losses).toBe(levels);
  });
});

describe("children who left", () => {
  it("count as none at a level that an outcome does not tell of", () => {
    const factor = {
      factor: "site",
      levels: [
        { level: "North", enrolled: 60, paired: 40 },
        { level: "South", enrolled: 50, paired: 50 },
      ],
    };
    const baseline = { retention: [{ factor: "site", level: "North", n: 60, withPost: 40 }], withoutPost: 20 };
    const evaluation = { flow: { enrolled: 110, paired: 90 }, outcomes: [{ missing: { baseline } }] };
    expect([...hiddenLosses(evaluation as never, factor as never, () => false, THRESHOLD)]).toEqual([]);
    const few = {
      ...factor,
      levels: [
        { level: "North", enrolled: 60, paired: 56 },
        { level: "South", enrolled: 50, paired: 40 },
      ],
    };
    expect([
      ...hiddenLosses({ ...evaluation, flow: { enrolled: 110, paired: 96 } } as never, few as never, () => false, THRESHOLD),
    ]).toEqual(["North", "South"]);
  });
});
