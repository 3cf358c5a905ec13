import { gunzipSync } from 'node:zlib'
import { type Address, type Hex, type PublicClient, hexToBytes, pad } from 'viem'

interface Dump {
  readonly accounts: Readonly<Record<string, { readonly storage?: Readonly<Record<Hex, Hex>> }>>
}

/**
 * Every slot of a contract that is not zero, as anvil lists them; undefined for other nodes. Anvil leaves what was set to zero in its
 * tries, so that its roots are not those of a chain.
 */
export async function storedSlots(client: PublicClient, address: Address): Promise<Hex[] | undefined> {
  const version = await client.request({ method: 'web3_clientVersion' }).catch(() => '')
  if (!version.startsWith('anvil')) return undefined
  const dump = (await client.request({ method: 'anvil_dumpState' } as never)) as Hex
  const { accounts } = JSON.parse(gunzipSync(hexToBytes(dump)).toString('utf8')) as Dump
  const { storage = {} } = accounts[address.toLowerCase()] ?? {}
  return Object.entries(storage).flatMap(([slot, value]) => (BigInt(value) === 0n ? [] : [pad(slot as Hex)]))
}
