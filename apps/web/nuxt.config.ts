import { resolve } from 'node:path'

/**
 * Build-time choices. `AMOUR_SANDBOX_WALLET=1` adds the local test wallet to the bundle; `AMOUR_WEB_OUT` names the
 * output directory, so that a build with the wallet and one without it live side by side.
 */
const sandboxWallet = process.env.AMOUR_SANDBOX_WALLET === '1'
const outputDir = process.env.AMOUR_WEB_OUT
  ? resolve(process.env.AMOUR_WEB_OUT)
  : resolve(import.meta.dirname, '.output')

export default defineNuxtConfig({
  compatibilityDate: '2026-01-15',
  modules: ['@nuxt/ui', '@nuxtjs/i18n'],
  telemetry: false,
  devtools: { enabled: false },
  buildDir: `.nuxt/${sandboxWallet ? 'sandbox' : 'plain'}`,
  sourcemap: false,

  runtimeConfig: {
    apiOrigin: 'http://127.0.0.1:4000',
    // Proves to the API that the web server asks: what it says of the client's address counts.
    webSecret: '',
    trustedProxyHops: 0,
    public: {
      rpcUrl: 'http://127.0.0.1:8545',
      chainId: 31337,
      origin: 'http://localhost:3000',
      // The offeror, as article 7(1) of Regulation (EU) 2023/1114 wants it named: NUXT_PUBLIC_ENTITY as JSON, or a
      // variable a field.
      entity: {
        name: 'Amour Exemple SAS',
        sample: true,
        address: '1 rue de l’Exemple, 75000 Paris',
        registration: 'RCS Paris 000 000 000',
        website: 'https://amour.example',
        phone: '+33 1 99 00 00 00',
        email: 'bonjour@amour.example',
      },
    },
  },

  // Two stylesheets (below), which a reader loads once, instead of styles that the server writes into each page.
  features: { inlineStyles: false },

  hooks: {
    // The gallery of components shows invented sales: it is for developers, and in no build for a public network.
    'pages:extend': (pages) => {
      const gallery = pages.findIndex(({ name }) => name === 'gallery')
      if (!sandboxWallet && gallery >= 0) pages.splice(gallery, 1)
    },
    // Nuxt UI reads classes from everything below the root, its own unused themes in .nuxt included: six sevenths of the styles.
    'app:templates': ({ templates }) => {
      const styles = templates.find(({ filename }) => filename === 'ui.css')
      const contents = styles?.getContents
      if (!contents) return
      styles.getContents = async (data) =>
        (await contents(data)).replace(`@source "${import.meta.dirname}/**/*";`, '')
    },
    // Each costs every page its time: the names of Nuxt UI's colours, which the layout that wears it writes, and a search of all that was
    // rendered for a link that no page has.
    'app:resolve': (app) => {
      const needless = [
        '@nuxt/ui/dist/runtime/plugins/colors',
        'i18n/dist/runtime/plugins/switch-locale-path-ssr',
      ]
      app.plugins = app.plugins.filter(({ src }) => !needless.some((name) => src.includes(name)))
    },
    // Wallet code must not travel with pages that merely link to the sale.
    'build:manifest': (manifest) => {
      for (const chunk of Object.values(manifest)) chunk.prefetch = false
    },
  },

  build: { transpile: ['@amour/api-client', '@amour/chain', '@amour/domain'] },
  vite: {
    define: { __AMOUR_SANDBOX_WALLET__: JSON.stringify(sandboxWallet) },
    build: { reportCompressedSize: false },
    $client: {
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              includeDependenciesRecursively: false,
              groups: [
                { name: 'documents', test: /layers\/(base|marketing)\/.*(type=style|css\/main\.css)/ },
                { name: 'applications', test: /layers\/(sale|member)\/.*type=style|css\/desk\.css/ },
              ],
            },
          },
        },
      },
    },
  },
  nitro: {
    preset: 'node-server',
    output: { dir: outputDir },
    compressPublicAssets: { gzip: true, brotli: true },
    // What modules keep of their answers (texts, icons) is kept by address, and there are endless ones: those asked for longest ago leave.
    storage: { cache: { driver: 'lru-cache', max: 1_000, maxSize: 16 * 1024 * 1024 } },
    typescript: { generateRuntimeConfigTypes: true },
  },
  typescript: {
    strict: true,
    tsConfig: { compilerOptions: { allowImportingTsExtensions: true, noUncheckedIndexedAccess: true } },
  },

  ui: {
    fonts: false,
    // Day and night are the island `theme.blocking`: no inline script.
    colorMode: false,
    experimental: { componentDetection: true },
  },
  icon: {
    provider: 'server',
    fallbackToApi: false,
    serverBundle: { collections: ['lucide'] },
    clientBundle: { scan: true, sizeLimitKb: 64 },
  },
  i18n: {
    strategy: 'prefix_except_default',
    defaultLocale: 'fr',
    customRoutes: 'meta',
    detectBrowserLanguage: false,
    locales: [
      { code: 'fr', language: 'fr-FR', name: 'Français' },
      { code: 'en', language: 'en-GB', name: 'English' },
    ],
  },
})
