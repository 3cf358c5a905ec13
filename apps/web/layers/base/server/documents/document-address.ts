/** Marks that campaigns and networks add to addresses. Pages do not read them. */
const MARKS = /^(utm_\w+|mtm_\w+|gclid|fbclid|msclkid|ref)$/

/**
 * The address under which a document is cached: the path, without marks of campaigns. Nothing for an address with any other query: such
 * a page may depend on it, or somebody invents addresses to fill the cache, so it is rendered for this reader alone.
 *
 * @param url path and query, as in the request line.
 */
export function documentAddress(url: string): string | undefined {
  const [path = '/', query = ''] = url.split('?', 2)
  const asked = [...new URLSearchParams(query).keys()].filter((name) => !MARKS.test(name))
  return asked.length === 0 && path.length <= 512 ? path : undefined
}
