const textOf = (value) => JSON.stringify(value, (_key, one) => (one instanceof Map ? [...one] : one));

function remember(work) {
  const known = new Map();
  return (...given) => {
    const key = textOf(given);
    if (!known.has(key)) known.set(key, work(...given));
    return known.get(key);
  };
}

/** Core without a mutant evaluates the same outcomes once: what is released of them differs, mutant by mutant. */
export const rememberEvaluations = (core) => ({ ...core, evaluate: remember(core.evaluate), evaluateBy: remember(core.evaluateBy) });
