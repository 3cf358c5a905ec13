import { SitemapStream, streamToPromise } from 'sitemap'
import type { SiteAddress } from './list-addresses.ts'

/** The site map as XML, each page once per language with its translations as alternates. French is also the default. */
export async function renderSiteMap(origin: string, addresses: readonly SiteAddress[]): Promise<string> {
  const stream = new SitemapStream({
    hostname: origin,
    lastmodDateOnly: true,
    xmlns: { xhtml: true, news: false, image: false, video: false },
  })
  for (const { changed, en, fr } of addresses) {
    const links = [
      { lang: 'fr-FR', url: fr },
      { lang: 'en-GB', url: en },
      { lang: 'x-default', url: fr },
    ]
    for (const url of [fr, en]) stream.write({ url, links, ...(changed && { lastmod: changed }) })
  }
  stream.end()
  return String(await streamToPromise(stream))
}
