import { join } from 'node:path'

export default defineNuxtConfig({
  // Folders order components; they are no part of their names.
  components: [{ path: join(import.meta.dirname, 'app/components'), pathPrefix: false }],
  css: ['#layers/base/app/assets/css/main.css'],
  i18n: {
    locales: [
      { code: 'fr', language: 'fr-FR', files: ['fr.json', 'wallet.fr.json', 'offer.fr.json'] },
      { code: 'en', language: 'en-GB', files: ['en.json', 'wallet.en.json', 'offer.en.json'] },
    ],
  },
})
