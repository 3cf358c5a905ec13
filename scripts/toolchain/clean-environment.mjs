const invented =
  /^(npm_(package|lifecycle|command|execpath|node_execpath)|npm_config_(local_prefix|global_prefix|prefix|user_agent|npm_version|node_gyp|init_module|noproxy|globalconfig)$)/

/**
 * The environment without what an outer `npm run` adds about itself: an inner npm or pnpm would take it for settings and warn.
 * What people set themselves, such as npm_config_registry, stays.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {NodeJS.ProcessEnv}
 */
export function cleanEnvironment(environment) {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !invented.test(name)))
}
