export default defineNuxtConfig({
  css: ['#layers/base/app/assets/css/main.css'],
  i18n: {
    locales: [
      { code: 'fr', language: 'fr-FR', file: 'fr.json' },
      { code: 'en', language: 'en-GB', file: 'en.json' },
    ],
  },
})
