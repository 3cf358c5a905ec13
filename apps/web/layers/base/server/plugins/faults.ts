/** A fault of ours is written to the log, and no stranger hears of its cause: Nitro does both with what it takes to be fatal. */
export default defineNitroPlugin((nitro) => {
  nitro.hooks.hook('error', (error) => {
    if (isFault(error)) Object.assign(error, { fatal: true })
  })
})

function isFault(error: Error & { statusCode?: number }): boolean {
  return (error.statusCode ?? 500) >= 500
}
