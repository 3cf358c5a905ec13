import type { ContentFault } from './content-fault.ts'
import type { MarkdownHeading, MarkdownLink } from './read-markdown.ts'

export interface LinkPlaces {
  /** Every path of the language a text is written in, with the anchors of those whose text we know. */
  paths: ReadonlyMap<string, ReadonlySet<string> | undefined>
  /** Paths of the other language. */
  otherPaths: ReadonlySet<string>
  /** Files that the site serves as they are. */
  files: ReadonlySet<string>
}

/** Links of one text that lead nowhere, to the other language, or out of the site without TLS. */
export function checkLinks(
  file: string,
  text: { links: readonly MarkdownLink[]; headings: readonly MarkdownHeading[] },
  places: LinkPlaces,
): ContentFault[] {
  const own = new Set(text.headings.map(({ anchor }) => anchor))
  return text.links.flatMap(({ line, target }) => {
    const message = faultOf(target, own, places)
    return message ? [{ file, line, message: `${message}: ${target}` }] : []
  })
}

function faultOf(target: string, own: ReadonlySet<string>, places: LinkPlaces): string | undefined {
  if (/^(https:|mailto:|tel:)/.test(target)) return undefined
  if (/^[a-z]+:/i.test(target)) return 'links out must use https'
  const [path = '', anchor] = target.split('#')
  if (path === '') return anchor && own.has(anchor) ? undefined : 'no heading of this text has this anchor'
  if (!path.startsWith('/')) return 'links start with / or https://'
  if (places.files.has(path)) return undefined
  if (!places.paths.has(path))
    return places.otherPaths.has(path) ? 'leads to the other language' : 'leads nowhere'
  const anchors = places.paths.get(path)
  if (!anchor || !anchors || anchors.has(anchor)) return undefined
  return 'the page has no heading with this anchor'
}
