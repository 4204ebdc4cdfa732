import { afterEach, describe, expect, it, vi } from "vitest";
import { buildReport } from "../../src/buildReport.ts";
import { loadPlaywright } from "../../src/render/pdf/loadPlaywright.ts";
import { findChromium, type Machine, PdfUnavailableError, renderPdf, requirePdf } from "../../src/render/pdf/pdf.ts";
import { fixtures } from "../fixtures/fixtures.ts";

afterEach(() => vi.unstubAllEnvs());

describe.runIf(findChromium() !== null)("a PDF", () => {
  it("is tagged, undated, and the same bytes every time", async () => {
    const { html } = await buildReport(fixtures.ordinary(), { sections: ["references"] });
    const first = await renderPdf(html);
    const text = Buffer.from(first).toString("latin1");
    expect(text.slice(0, 5)).toBe("%PDF-");
    expect(text).toContain("/StructTreeRoot");
    expect([...text.matchAll(/D:(\d{14})/g)].every(([, date]) => date === "20000101000000")).toBe(true);
    // the clock of the browser counts seconds
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    expect(Buffer.compare(await renderPdf(html), first)).toBe(0);
  });
});

describe("without a browser", () => {
  it("says how to get one, and takes no other than the one that was named", async () => {
    vi.stubEnv("CHROMIUM_PATH", "/nowhere/chromium");
    await expect(requirePdf()).rejects.toThrow(PdfUnavailableError);
    await expect(requirePdf()).rejects.toThrow(/no Chromium found; install Chromium, Chrome or Edge, or name one in .* CHROMIUM_PATH/);
  });
  it("says so where the program is no browser", async () => {
    await expect(renderPdf("<p>x</p>", { executablePath: "/bin/false" })).rejects.toThrow(
      /^pdf: the browser does not start; found \/bin\/false: browserType\.launch: .+$/,
    );
  });
});

describe("without the package that speaks to the browser", () => {
  const failing = (error: Error) => (): Promise<never> => Promise.reject(error);
  it("says how to get it", async () => {
    const missing = Object.assign(new Error("Cannot find package"), { code: "ERR_MODULE_NOT_FOUND" });
    const asked = loadPlaywright(failing(missing));
    await expect(asked).rejects.toThrow(PdfUnavailableError);
    await expect(asked).rejects.toThrow("pdf: package playwright-core is missing; install it with npm install playwright-core");
  });
  it("does not say that it is missing where it is there and broken", async () => {
    for (const broken of [new SyntaxError("Unexpected token"), Object.assign(new Error("denied"), { code: "EACCES" })])
      await expect(loadPlaywright(failing(broken))).rejects.toBe(broken);
  });
});

describe("a browser on this machine", () => {
  /** A machine that has these files and no others. */
  const machine = (platform: string, files: readonly string[], env: Machine["env"] = {}): Machine => ({
    platform,
    env,
    isFile: (path) => files.includes(path),
  });
  const PATH = "/usr/local/bin::/usr/bin";

  it("is found in any folder of the path, Chromium before Chrome before Edge", () => {
    const all = ["/usr/local/bin/microsoft-edge", "/usr/local/bin/google-chrome", "/usr/bin/chromium"];
    expect(findChromium(machine("linux", all, { PATH }))).toBe("/usr/bin/chromium");
    expect(findChromium(machine("linux", all.slice(0, 2), { PATH }))).toBe("/usr/local/bin/google-chrome");
    expect(findChromium(machine("linux", all.slice(0, 1), { PATH }))).toBe("/usr/local/bin/microsoft-edge");
  });
  it("is found where a system keeps programs that are not on its path", () => {
    const snap = "/snap/bin/chromium";
    const mac = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";
    const edge = "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe";
    expect(findChromium(machine("linux", [snap], { PATH }))).toBe(snap);
    expect(findChromium(machine("linux", [snap]))).toBe(snap);
    expect(findChromium(machine("darwin", [mac], { PATH }))).toBe(mac);
    expect(findChromium(machine("win32", [edge], { "PROGRAMFILES(X86)": "C:\\Program Files (x86)" }))).toBe(edge);
  });
  it("is found on the path of Windows by the names that programs have there", () => {
    const chrome = "D:\\Tools\\chrome.exe";
    expect(findChromium(machine("win32", [chrome, "D:\\Tools\\chrome"], { PATH: "C:\\Windows;D:\\Tools" }))).toBe(chrome);
  });
  it("is the one that was named, also where another is on the path", () => {
    const files = ["/opt/own/chrome", "/usr/bin/chromium"];
    expect(findChromium(machine("linux", files, { PATH, CHROMIUM_PATH: "/opt/own/chrome" }))).toBe("/opt/own/chrome");
    expect(findChromium(machine("linux", files, { PATH, CHROMIUM_PATH: "" }))).toBe("/usr/bin/chromium");
  });
  it("is nowhere where there is none", () => {
    for (const platform of ["linux", "darwin", "win32"]) expect(findChromium(machine(platform, [], { PATH }))).toBeNull();
  });
});
