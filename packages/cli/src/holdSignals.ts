const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Lets a write come to its end before a signal ends the program, so that nothing half written is left.
 *
 * @param write writes synchronously
 */
export function holdSignals(write: () => void): void {
  for (const [signal, code] of Object.entries(SIGNALS)) process.once(signal, () => process.exit(code));
  write();
}
