/** Makers that make their value when it is first asked for, and give the same one again. */
export function eachOnce<Makers extends Readonly<Record<string, () => unknown>>>(makers: Makers): Makers {
  const made = new Map<string, unknown>();
  const once = (name: string, make: () => unknown) => (): unknown => {
    if (!made.has(name)) made.set(name, make());
    return made.get(name);
  };
  return Object.fromEntries(Object.entries(makers).map(([name, make]) => [name, once(name, make)])) as Makers;
}
