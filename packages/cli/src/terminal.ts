/** What a command may say to the person at the terminal (stderr), and where its data go (stdout). */
export interface Terminal {
  /** A stage has begun; shown only on a terminal. */
  readonly progress: (stage: string) => void;
  /** Clears the progress line. */
  readonly finish: () => void;
  readonly message: (text: string) => void;
  /** The command's data: all that ever goes to stdout. */
  readonly data: (text: string) => void;
}

// a cell of a file must not steer the terminal
const STEERING = /[^\P{Cc}\n]/gu;

/** The terminal of this process: progress only where stderr is a terminal, no colour anywhere. */
export function processTerminal(err: NodeJS.WriteStream = process.stderr, out: NodeJS.WriteStream = process.stdout): Terminal {
  const clear = (): void => {
    if (err.isTTY) err.write("\r\u001b[K");
  };
  return {
    progress: (stage) => {
      if (!err.isTTY) return;
      clear();
      err.write(`${stage} …`);
    },
    finish: clear,
    message: (text) => {
      clear();
      err.write(`${text.replace(STEERING, " ")}\n`);
    },
    data: (text) => {
      clear();
      out.write(text);
    },
  };
}
