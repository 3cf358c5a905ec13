import { join } from 'node:path'
import { addReadingTime } from './app/utils/content/add-reading-time.ts'

export default defineNuxtConfig({
  modules: ['@nuxt/content'],
  // Folders order components; they are no part of their names.
  components: [{ path: join(import.meta.dirname, 'app/components'), pathPrefix: false }],
  content: {
    // In memory: a container's file system may be read-only, and the texts come with the build.
    database: { type: 'sqlite', filename: ':memory:' },
    experimental: { sqliteConnector: 'native' },
    build: { markdown: { toc: { depth: 3, searchDepth: 3 }, highlight: false } },
    renderer: { anchorLinks: false },
  },
  hooks: {
    'content:file:afterParse': ({ content }) => addReadingTime(content),
    // The texts are drawn by LetterBody; no bundle needs a component for each tag of Markdown.
    'components:extend': (components) => {
      const own = components.filter(
        ({ filePath }) => !/@nuxt(js)?\/(mdc|ui)\/.*\/(prose|content)\//.test(filePath),
      )
      components.splice(0, components.length, ...own)
    },
  },
  i18n: {
    locales: [
      { code: 'fr', language: 'fr-FR', files: ['fr.json', 'pages.fr.json', 'leads.fr.json'] },
      { code: 'en', language: 'en-GB', files: ['en.json', 'pages.en.json', 'leads.en.json'] },
    ],
  },
})
