const counted = ["exp", "log", "log1p", "expm1", "abs"] as const;

/** How many exponentials, logarithms and sizes a call takes, once what it keeps is there: its work, on any machine. */
export function functionCalls(call: () => unknown): number {
  call();
  const own = counted.map((name) => [name, Math[name]] as const);
  let calls = 0;
  for (const [name, f] of own)
    Math[name] = (x: number) => {
      calls += 1;
      return f(x);
    };
  try {
    call();
  } finally {
    for (const [name, f] of own) Math[name] = f;
  }
  return calls;
}
