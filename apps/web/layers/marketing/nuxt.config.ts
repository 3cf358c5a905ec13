import { join } from 'node:path'

export default defineNuxtConfig({
  // Folders order components; they are no part of their names.
  components: [{ path: join(import.meta.dirname, 'app/components'), pathPrefix: false }],
  i18n: {
    locales: [
      { code: 'fr', language: 'fr-FR', files: ['fr.json', 'leads.fr.json'] },
      { code: 'en', language: 'en-GB', files: ['en.json', 'leads.en.json'] },
    ],
  },
})
