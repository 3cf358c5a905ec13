import { toHex } from 'viem'
import type { JsonRpc } from './json-rpc.ts'
import type { Vault } from './vault.ts'

/** Play money a new account starts with: 10 ETH. */
export const STARTING_BALANCE = 10n * 10n ** 18n

/** Gives the wallet's accounts their first play money, once per browser. Works only on a developer's node. */
export async function fundAccounts(vault: Vault, rpc: JsonRpc): Promise<void> {
  if (vault.state.funded) return
  for (const address of vault.addresses()) await rpc('anvil_setBalance', [address, toHex(STARTING_BALANCE)])
  vault.update({ funded: true })
}
