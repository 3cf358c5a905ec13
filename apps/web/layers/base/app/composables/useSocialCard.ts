/**
 * The picture that other sites show beside a link to this page: `/cards/<name>.<language>.png`, 1200 x 630, drawn at build.
 *
 * @param name of the card; `default` where a page has none of its own.
 */
export function useSocialCard(name: string) {
  const { locale } = useI18n()
  const { origin } = useRuntimeConfig().public
  const image = () => new URL(`/cards/${name}.${locale.value}.png`, origin).href
  useSeoMeta({
    ogImage: image,
    ogImageWidth: 1200,
    ogImageHeight: 630,
    ogImageType: 'image/png',
    twitterCard: 'summary_large_image',
    twitterImage: image,
  })
}
