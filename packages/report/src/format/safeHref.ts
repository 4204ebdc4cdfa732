const SCHEMES: readonly string[] = ["http:", "https:", "mailto:"];

/**
 * The address of a link where it leads to a page or a mailbox.
 *
 * @param href any text, also hostile
 * @returns the address, percent-encoded; null where it is none, or would run something
 * @example
 * safeHref("javascript:alert(1)"); // null
 */
export function safeHref(href: string | null): string | null {
  if (href === null || !URL.canParse(href)) return null;
  const { protocol, href: address } = new URL(href);
  // brackets would end a link of Markdown
  return SCHEMES.includes(protocol)
    ? address.replace(/[()<>[\]\\{}]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    : null;
}
