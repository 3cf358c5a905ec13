import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { article7Sentence } from '@amour/domain'
import { defineNuxtModule, useNuxt } from 'nuxt/kit'
import { makeCards } from '../cards/make-cards.ts'
import type { SocialCard } from '../cards/social-card.ts'

interface Entity {
  name: string
  website: string
  phone: string
  email: string
}

/**
 * Draws the cards that every layer's `social-cards.ts` lists (a default export: an array, or a function that promises one). The phase of
 * the offer may change after the build, so the statement of article 7(1) stands on each.
 */
export default defineNuxtModule({
  meta: { name: 'social-cards' },
  setup() {
    const nuxt = useNuxt()
    const outDir = join(nuxt.options.buildDir, 'cards')
    nuxt.hook('nitro:config', (nitro) => {
      nitro.publicAssets ??= []
      nitro.publicAssets.push({ dir: outDir, baseURL: '/cards', maxAge: 0, fallthrough: false })
      // Their names stay when they change.
      nitro.routeRules ??= {}
      nitro.routeRules['/cards/**'] = { headers: { 'cache-control': 'public, max-age=3600' } }
    })
    if (nuxt.options._prepare) return
    nuxt.hook('build:before', async () => {
      const files = nuxt.options._layers
        .map(({ cwd }) => join(cwd, 'social-cards.ts'))
        .filter((file) => existsSync(file))
      const cards = (await Promise.all(files.map(cardsOf))).flat()
      const { name, website, phone, email } = entityAtBuild(nuxt.options.runtimeConfig.public['entity'])
      const offeror = [name, website.replace('https://', ''), phone, email].join(' · ')
      // Beside the build folder: builds with and without the sandbox wallet share it.
      await makeCards(
        cards,
        { statement: article7Sentence, offeror },
        outDir,
        join(nuxt.options.buildDir, '../cards'),
      )
    })
  },
})

async function cardsOf(file: string): Promise<SocialCard[]> {
  const { default: listed } = (await import(file)) as {
    default: SocialCard[] | (() => Promise<SocialCard[]>)
  }
  return typeof listed === 'function' ? listed() : listed
}

/** The offeror as the pages will name it: from the environment of the build when it is there, as it is when the site runs. */
function entityAtBuild(configured: unknown): Entity {
  const given = process.env['NUXT_PUBLIC_ENTITY']
  return (given ? JSON.parse(given) : configured) as Entity
}
