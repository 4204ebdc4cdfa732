import { PdfUnavailableError } from "./pdfUnavailableError.ts";

type Playwright = typeof import("playwright-core");

/**
 * Loads the package that speaks to the browser, which is installed by those who print only.
 *
 * @param load how a package is loaded
 * @returns the package
 * @throws PdfUnavailableError where it is not installed; what else is wrong with it is thrown as it is
 */
export async function loadPlaywright(load: () => Promise<Playwright> = () => import("playwright-core")): Promise<Playwright> {
  try {
    return await load();
  } catch (error) {
    const isMissing = error instanceof Error && "code" in error && error.code === "ERR_MODULE_NOT_FOUND";
    if (!isMissing) throw error;
    throw new PdfUnavailableError("pdf: package playwright-core is missing; install it with npm install playwright-core");
  }
}
