import config from './hardhat.config.ts'

/**
 * What goes on public chains, with artifacts of its own: built with the profile `production`, each contract is compiled alone, so
 * that its code depends on nothing but its sources and everybody can make it again.
 */
export default {
  ...config,
  paths: { ...config.paths, artifacts: 'cache/public/artifacts', cache: 'cache/public/cache' },
}
