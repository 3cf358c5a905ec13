import { optimized } from '../../hardhat.config.ts'

/** The fast way: a mutant of the sale takes a second and not thirty. What the code does is the same. */
export const fast = { evmVersion: optimized.settings.evmVersion }

/** As what goes on a chain is compiled. */
export const deployed = optimized.settings
