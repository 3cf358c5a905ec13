/**
 * Announces the sandbox wallet when wallet code is opened. In builds without the flag the condition is a literal `false`, and the bundler
 * removes the import with everything behind it.
 */
export default defineNuxtPlugin((nuxt) => {
  if (!__AMOUR_SANDBOX_WALLET__) return
  nuxt.hook('wallet:opening', async (options) => {
    const { installSandboxWallet } = await import('../sandbox-wallet/install-sandbox-wallet.ts')
    installSandboxWallet(options)
  })
})
