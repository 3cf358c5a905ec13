/** What a system needs to keep the site beside its applications. Icons have room around them: they may be cut to any shape. */
export const webManifest = `${JSON.stringify(
  {
    name: 'Amour',
    short_name: 'Amour',
    lang: 'fr',
    start_url: '/',
    display: 'browser',
    background_color: '#f8f3ea',
    theme_color: '#f8f3ea',
    icons: [192, 512].map((size) => ({
      src: `/icon-${size}.png`,
      sizes: `${size}x${size}`,
      type: 'image/png',
      purpose: 'any maskable',
    })),
  },
  null,
  2,
)}\n`
