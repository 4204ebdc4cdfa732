/** Whether two counts that stand side by side would tell of a few children between them. */
export const tellsFew = (a: number, b: number, threshold: number): boolean => {
  const between = Math.abs(a - b);
  return between > 0 && between < threshold;
};
