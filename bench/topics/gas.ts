import { measureGas } from '../../contracts/gas/measure-gas.ts'
import { type GasAction, gasPeers, gasTargets } from '../../contracts/gas/targets.ts'
import { atMost } from '../at-most.ts'
import type { Measurement } from '../measurement.ts'

/**
 * What each action on the sale costs its caller: gas of receipts on a real chain, base cost included, over a double of USDC
 * that costs what USDC does; and the size of the sale's code. Always the same for the same contracts.
 */
export async function run(): Promise<Measurement[]> {
  const measured = await measureGas()
  const actions = Object.keys(gasTargets) as GasAction[]
  return actions.map((action) => {
    const unit = action === 'sale-code-size' ? 'bytes' : 'gas'
    return atMost(action, measured[action], gasTargets[action], unit, gasPeers[action])
  })
}
