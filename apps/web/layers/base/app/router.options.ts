import type { RouterConfig } from 'nuxt/schema'

/** One address a page: route rules and caches tell capitals apart, so routes do too. */
export default { sensitive: true } satisfies RouterConfig
