import type { Address } from 'viem'
import { toHex } from 'viem'
import type { JsonRpc } from './json-rpc.ts'
import { readPaymentTokens } from './payment-tokens.ts'
import type { Vault } from './vault.ts'

/** Play money a new account starts with: 10 ETH, and 10,000 of each stablecoin that the sale takes. */
export const STARTING_BALANCE = 10n * 10n ** 18n
const STARTING_COINS = 10_000n

/** Gives the wallet's accounts their first play money, once per browser. Works only on a developer's node. */
export async function fundAccounts(vault: Vault, rpc: JsonRpc, sale: Address): Promise<void> {
  if (vault.state.funded) return
  const tokens = await readPaymentTokens(rpc, sale)
  for (const address of vault.addresses()) {
    await rpc('anvil_setBalance', [address, toHex(STARTING_BALANCE)])
    for (const [token, { decimals }] of tokens) {
      await rpc('anvil_dealERC20', [address, token, toHex(STARTING_COINS * 10n ** BigInt(decimals))])
    }
  }
  vault.update({ funded: true })
}
