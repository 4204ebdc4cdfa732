/** What a command may say to the person at the terminal: always on stderr, so that stdout holds data only. */
export interface Terminal {
  /** A stage has begun; shown only on a terminal. */
  readonly progress: (stage: string) => void;
  /** Clears the progress line. */
  readonly finish: () => void;
  readonly message: (text: string) => void;
}

/** The terminal of this process: progress only where stderr is a terminal, no colour anywhere. */
export function processTerminal(stream: NodeJS.WriteStream = process.stderr): Terminal {
  const clear = (): void => {
    if (stream.isTTY) stream.write("\r\u001b[K");
  };
  return {
    progress: (stage) => {
      if (!stream.isTTY) return;
      clear();
      stream.write(`${stage} …`);
    },
    finish: clear,
    message: (text) => {
      clear();
      stream.write(`${text}\n`);
    },
  };
}
