/** Paths of the pages that a site's map lists. */
export async function siteMapPaths(origin: string): Promise<string[]> {
  const answer = await fetch(`${origin}/sitemap.xml`)
  if (!answer.ok) throw new Error(`/sitemap.xml: ${answer.status}`)
  return [...(await answer.text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, address = '']) => new URL(address).pathname,
  )
}
