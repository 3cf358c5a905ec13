/** What is nobody's business to index; the map's address depends on the deployment's origin. */
export default defineEventHandler((event) => {
  const { origin } = useRuntimeConfig(event).public
  setResponseHeaders(event, {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'public, max-age=600',
  })
  return [
    'User-agent: *',
    'Disallow: /api/',
    'Disallow: /mes-achats',
    'Disallow: /en/my-purchases',
    '',
    `Sitemap: ${new URL('/sitemap.xml', origin).href}`,
    '',
  ].join('\n')
})
