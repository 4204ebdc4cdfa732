import { describe, expect, it } from "vitest";
import * as stats from "../../src/index.ts";

type Table = readonly (readonly [number, number, number])[];

function expectLogarithms(table: Table, lower: (x: number) => number, upper: (x: number) => number) {
  for (const [x, logLower, logUpper] of table) {
    for (const [found, expected] of [
      [lower(x), logLower],
      [upper(x), logUpper],
    ] as const)
      expect(Math.abs(found - expected), `${found} for ${expected} at ${x}`).toBeLessThanOrEqual(2e-12 * Math.abs(expected));
  }
}

// pnorm, pt, pchisq and pf of R 4.2.2 with log.p = TRUE: x, lower tail, upper tail
describe("logarithms of tails", () => {
  it("of the normal are those of R in the middle, on the shoulders and far out", () => {
    const table: Table = [
      [-6, -20.736768949974707, -9.8658764552437559e-10],
      [-5.6, -18.351379495909331, -1.07175903157443e-8],
      [-0.7, -1.4189677615315315, -0.27702394227713117],
      [-0.674, -1.3856719275105964, -0.28788963644545978],
      [-0.3, -0.96210281816885079, -0.48141016158848116],
      [0, -Math.LN2, -Math.LN2],
      [0.3, -0.48141016158848116, -0.96210281816885079],
      [0.674, -0.28788963644545978, -1.3856719275105964],
      [0.7, -0.27702394227713117, -1.4189677615315315],
      [2, -0.023012909328963493, -3.7831843336820317],
      [5.7, -5.9903714190058025e-9, -18.933112423224742],
      [12, -1.776482112077679e-33, -75.410673001568796],
    ];
    expectLogarithms(table, stats.normalLogCdf, stats.normalLogUpperTail);
  });

  it("of t are those of R with few degrees of freedom and with very many", () => {
    const few: Table = [
      [-100, -20.77666586342994, -9.4800071168053745e-10],
      [-3, -4.1964022748946901, -0.015164018722527052],
      [-0.5, -1.142095835038285, -0.38441243277190862],
      [0, -Math.LN2, -Math.LN2],
      [0.1, -0.62011062752865787, -0.77194134839960737],
      [0.7, -0.29783271523135318, -1.3564463806656264],
      [2, -0.05231459406807399, -2.9765231671618126],
      [50, -3.0238788590198313e-8, -17.314140361404828],
      [1e6, -9.4901672454606209e-30, -66.827296554018616],
    ];
    expectLogarithms(
      few,
      (t) => stats.tLogCdf(t, 5),
      (t) => stats.tLogUpperTail(t, 5),
    );
    const many: Table = [
      [-3, -6.6076031088574156, -0.0013509763891763327],
      [-0.5, -1.1759108701276975, -0.36894681307001675],
      [0.9, -0.20341527379443425, -1.6924898628783165],
      [1.1, -0.14579684722205091, -1.9975539673884763],
      [2, -0.023013599929125605, -3.7831546688574225],
      [30, -1.3495022110933812e-197, -453.30952752789864],
    ];
    expectLogarithms(
      many,
      (t) => stats.tLogCdf(t, 2e5),
      (t) => stats.tLogUpperTail(t, 2e5),
    );
  });

  it("of chi-squared are those of R", () => {
    const table: Table = [
      [1e-10, -35.863180036253517, -2.6596152025964243e-16],
      [0.1, -4.8081954407021339, -0.0081960724953262683],
      [1, -1.6157173715399462, -0.22157982843984869],
      [3, -0.49696410056940976, -0.93745007960815496],
      [5, -0.18849715979249651, -1.7614408918243054],
      [10, -0.018740649566501823, -3.9864160317343837],
      [100, -1.5541594313895972e-21, -47.913352111990129],
      [2000, 0, -996.42484049733321],
    ];
    expectLogarithms(
      table,
      (x) => stats.chiSquaredLogCdf(x, 3),
      (x) => stats.chiSquaredLogUpperTail(x, 3),
    );
  });

  it("of F are those of R, with either df endless too", () => {
    const table: Table = [
      [1e-10, -34.128648646634289, -1.5070102907836177e-15],
      [0.01, -6.5099714559516464, -0.0014896311606900508],
      [0.5, -1.1796863455669684, -0.36726674389881597],
      [2, -0.21400719831326365, -1.6468416594549951],
      [2.7, -0.12352165869822362, -2.1524639410362574],
      [10, -0.0044171867893669113, -5.4244600389353819],
      [1e6, -1.2444298430684159e-22, -50.438194578221605],
    ];
    expectLogarithms(
      table,
      (f) => stats.fLogCdf(f, 3, 8),
      (f) => stats.fLogUpperTail(f, 3, 8),
    );
    const endless: Table = [
      [0.01, -14.214364767841806, -6.7108875748119952e-7],
      [0.5, -1.8031773009527687, -0.18005355153096253],
      [1, -0.56015568437112373, -0.8465784515999768],
      [3, -0.003777274980523155, -5.5806404769492399],
    ];
    expectLogarithms(
      endless,
      (f) => stats.fLogCdf(f, 7, Number.POSITIVE_INFINITY),
      (f) => stats.fLogUpperTail(f, 7, Number.POSITIVE_INFINITY),
    );
    expectLogarithms(
      endless.map(([f, lower, upper]) => [1 / f, upper, lower]),
      (f) => stats.fLogCdf(f, Number.POSITIVE_INFINITY, 7),
      (f) => stats.fLogUpperTail(f, Number.POSITIVE_INFINITY, 7),
    );
  });
});

describe("quantiles of tails that no double holds", () => {
  // qchisq, qf and qt with log.p = TRUE
  it("are those of R, on the side of either tail", () => {
    const found: readonly (readonly [number, number])[] = [
      [stats.chiSquaredLogUpperQuantile(-1000, 1), 1991.9505448997536],
      [stats.chiSquaredLogQuantile(-1000, 500), 3.4424571297791857],
      [stats.fLogUpperQuantile(-500, 1, 300), 7939.6666197979894],
      [stats.fLogQuantile(-1000, 300, 10), 3.7937654588193762e-5],
      [stats.tLogQuantile(-1000, 300), -479.14419210775753],
      [stats.tLogUpperQuantile(-1000, 300), 479.14419210775753],
    ];
    for (const [quantile, expected] of found) expect(quantile / expected).toBeCloseTo(1, 12);
  });
});

describe("logarithms of gamma and beta functions", () => {
  // lgamma and lbeta
  it("are those of R, down to the smallest numbers", () => {
    const gamma: readonly (readonly [number, number])[] = [
      [1e-310, 713.80137882815416],
      [1e-5, 11.512919692895826],
      [0.3, 1.0957979948180756],
      [0.7, 0.2608672465316666],
      [1.5, -0.12078223763524518],
      [12, 17.50230784587389],
      [100.5, 361.43554046777757],
    ];
    for (const [z, log] of gamma) expect(stats.logGamma(z) / log).toBeCloseTo(1, 13);
    const beta: readonly (readonly [number, number, number])[] = [
      [2, 3, -2.4849066497880004],
      [0.5, 0.5, 1.1447298858494004],
      [4, 1e-5, 11.512907131704951],
      [1e8, 1e-3, 6.8887582046448967],
      [7, 900, -41.060789492537232],
    ];
    for (const [a, b, log] of beta) expect(stats.logBeta(a, b) / log).toBeCloseTo(1, 13);
  });
});
