/** A page with what stands between two of its comments made anew; the comments stay. */
export function withMade(page: string, name: string, made: string): string {
  const between = new RegExp(`(<!-- ${name}: made by pnpm make:docs -->\\n)[\\s\\S]*?(<!-- end -->)`);
  if (!between.test(page)) throw new Error(`no place for ${name}; expected <!-- ${name}: made by pnpm make:docs --> and <!-- end -->`);
  return page.replace(between, (_, before: string, after: string) => `${before}\n${made}\n${after}`);
}
