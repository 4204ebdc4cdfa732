/** A programme was asked for that cannot be simulated; the message says which option, what was found and what was expected. */
export class SimulateError extends Error {
  override readonly name = "SimulateError";
}
