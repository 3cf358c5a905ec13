export default defineNuxtConfig({
  css: ['#layers/base/app/assets/css/main.css'],
  i18n: {
    locales: [
      { code: 'fr', language: 'fr-FR', files: ['fr.json', 'wallet.fr.json'] },
      { code: 'en', language: 'en-GB', files: ['en.json', 'wallet.en.json'] },
    ],
  },
})
