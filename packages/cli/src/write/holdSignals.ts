const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Lets a write come to its end before a signal ends the program, so that nothing half written is left.
 *
 * @param write writes synchronously
 */
export function holdSignals(write: () => void): void {
  const ends = Object.entries(SIGNALS).map(([signal, code]) => ({ signal, end: () => process.exit(code) }));
  for (const { signal, end } of ends) process.once(signal, end);
  const release = (): void => {
    for (const { signal, end } of ends) process.off(signal, end);
  };
  try {
    write();
  } finally {
    // a signal that came meanwhile is delivered in the round in between
    setImmediate(() => setImmediate(release));
  }
}
