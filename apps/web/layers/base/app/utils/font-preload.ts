/** The link by which a page fetches a font that its first sight needs, before the stylesheet names it. */
export function fontPreload(href: string) {
  return { rel: 'preload', as: 'font', type: 'font/woff2', crossorigin: '', href } as const
}
