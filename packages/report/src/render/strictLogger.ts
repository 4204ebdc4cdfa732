import type { LoggerInterface } from "vega";

/** A chart could not be drawn without a warning, so it was not drawn. */
export class RenderError extends Error {
  override readonly name = "RenderError";
}

/**
 * A logger for Vega that does not let a warning pass: an empty domain or an unknown field would leave NaN in the picture.
 *
 * @param kind the kind of chart, for the message
 * @param quiet a logger of Vega's own, for all that is no warning
 * @returns the logger
 */
export function strictLogger(kind: string, quiet: LoggerInterface): LoggerInterface {
  const refuse = (...messages: readonly unknown[]): never => {
    throw new RenderError(`chart ${kind}: could not be drawn; ${messages.map(String).join(" ")}`);
  };
  return { ...quiet, warn: refuse, error: refuse };
}
