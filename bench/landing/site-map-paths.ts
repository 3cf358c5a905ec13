import { XMLParser } from 'fast-xml-parser'

interface SiteMap {
  urlset: { url: { loc: string }[] }
}

/** Paths of the pages that the site's map lists. */
export async function siteMapPaths(origin: string): Promise<string[]> {
  const answer = await fetch(`${origin}/sitemap.xml`)
  if (!answer.ok) throw new Error(`/sitemap.xml: ${answer.status}`)
  const { urlset } = new XMLParser().parse(await answer.text()) as SiteMap
  return urlset.url.map(({ loc }) => new URL(loc).pathname)
}
