import fc from "fast-check";

/**
 * Property tests draw the same cases in every run, so that a run that fails fails again; `pnpm test:properties` draws new
 * ones from PROPERTY_SEED or the clock, and what it finds becomes an example of its test.
 */
const seed = Number(process.env["PROPERTY_SEED"] ?? 327);

fc.configureGlobal({ seed });
