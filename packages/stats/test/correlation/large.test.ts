import { describe, expect, it } from "vitest";
import { kendallCorrelation } from "../../src/correlation/kendallCorrelation.ts";
import { spearmanCorrelation } from "../../src/correlation/spearmanCorrelation.ts";

const up = Array.from({ length: 60 }, (_, i) => i);
const shuffled = up.map((i) => (i * 37) % 60.5);

describe("rank correlations of many pairs without ties", () => {
  it("have no exact p-value, and say why", () => {
    expect(kendallCorrelation(up, shuffled)).toMatchObject({ exactPValue: null, exactReason: "fifty pairs or more" });
    expect(spearmanCorrelation(up, shuffled)).toMatchObject({
      exactPValue: null,
      exactReason: expect.stringMatching(/^more than \d+ pairs$/),
    });
    expect(kendallCorrelation(up.slice(0, 49), shuffled.slice(0, 49)).exactReason).toBeNull();
  });
});
