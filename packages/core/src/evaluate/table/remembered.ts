/**
 * A function that computes what it gives for an object once, as long as the object lives: several blocks of an outcome ask
 * for the same rows, changes and fits.
 *
 * @param f a function of nothing but the object, which does not change
 */
export function remembered<Key extends object, Value>(f: (key: Key) => Value): (key: Key) => Value {
  const found = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const known = found.get(key);
    if (known !== undefined) return known.value;
    const value = f(key);
    found.set(key, { value });
    return value;
  };
}
