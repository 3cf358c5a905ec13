import type { Graph, Thing } from 'schema-dts'
import { jsonLdText } from '../utils/seo/json-ld-text.ts'

/** Facts about the page for machines (schema.org), as a block of data: nothing in it runs. */
export function useJsonLd(key: string, things: () => Exclude<Thing, string>[]) {
  useHead({
    script: () => [
      {
        key: `json-ld-${key}`,
        type: 'application/ld+json',
        innerHTML: jsonLdText({ '@context': 'https://schema.org', '@graph': things() } satisfies Graph),
      },
    ],
  })
}
