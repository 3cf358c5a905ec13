/** Attributes of a link of a text: one that leaves the site tells nobody where the reader came from. */
export function linkAttributes(href: string): Record<string, string> {
  return /^https?:/.test(href)
    ? { href, class: 'link', rel: 'noopener noreferrer external' }
    : { href, class: 'link' }
}
