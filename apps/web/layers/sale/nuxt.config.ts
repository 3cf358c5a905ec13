export default defineNuxtConfig({
  i18n: {
    locales: [
      { code: 'fr', language: 'fr-FR', file: 'fr.json' },
      { code: 'en', language: 'en-GB', file: 'en.json' },
    ],
  },
})
