import type { HardhatPlugin } from 'hardhat/types/plugins'

/**
 * Hardhat compiles files together when they share one configuration object, and gives each override its own. Equal ones are
 * made the same here: the contracts that are deployed then take one run of the compiler and not one each.
 */
const oneJob: HardhatPlugin = {
  id: 'amour-one-job',
  hookHandlers: {
    config: () =>
      Promise.resolve({
        default: () =>
          Promise.resolve({
            resolveUserConfig: async (userConfig, resolveVariable, next) => {
              const resolved = await next(userConfig, resolveVariable)
              for (const { overrides } of Object.values(resolved.solidity.profiles)) {
                const known = new Map(
                  Object.values(overrides).map((config) => [JSON.stringify(config), config]),
                )
                for (const [file, config] of Object.entries(overrides)) {
                  overrides[file] = known.get(JSON.stringify(config)) ?? config
                }
              }
              return resolved
            },
          }),
      }),
  },
}

export default oneJob
