/** What a page says in its head and where it leads, taken from its HTML. */
export interface PageFacts {
  language: string | undefined
  title: string | undefined
  description: string | undefined
  canonical: string | undefined
  /** hreflang to address. */
  alternates: Record<string, string>
  image: string | undefined
  headings: number
  /** Parsed blocks of schema.org. */
  data: unknown[]
  /** Addresses of scripts that the browser would run. */
  scripts: string[]
  links: string[]
}

const decode = (text: string | undefined) =>
  text?.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'")

const attribute = (tag: string, name: string) => decode(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1])

/** Reads the facts of a page. The markup's own rules are another test's business. */
export function pageFacts(html: string): PageFacts {
  const tags = (pattern: RegExp) => [...html.matchAll(pattern)].map(([tag]) => tag)
  const metas = tags(/<meta [^>]*>/g)
  const meta = (name: string) => {
    const tag = metas.find((each) => [attribute(each, 'name'), attribute(each, 'property')].includes(name))
    return tag && attribute(tag, 'content')
  }
  const heads = tags(/<link [^>]*>/g)
  const related = (rel: string) => heads.filter((each) => attribute(each, 'rel') === rel)
  const alternates = related('alternate').flatMap((each) => {
    const [language, href] = [attribute(each, 'hreflang'), attribute(each, 'href')]
    return language && href ? [[language, href] as const] : []
  })
  return {
    language: attribute(tags(/<html[^>]*>/g)[0] ?? '', 'lang'),
    title: decode(/<title>([^<]*)<\/title>/.exec(html)?.[1]),
    description: meta('description'),
    canonical: related('canonical').map((each) => attribute(each, 'href'))[0],
    alternates: Object.fromEntries(alternates),
    image: meta('og:image'),
    headings: tags(/<h1[ >]/g).length,
    data: [...html.matchAll(/<script[^>]*application\/ld\+json[^>]*>([^<]*)<\/script>/g)].map(
      ([, text]) => JSON.parse(text ?? '') as unknown,
    ),
    scripts: tags(/<script[^>]* src="[^>]*>/g).map((tag) => attribute(tag, 'src') ?? ''),
    links: tags(/<a [^>]*>/g).flatMap((tag) => attribute(tag, 'href') ?? []),
  }
}
