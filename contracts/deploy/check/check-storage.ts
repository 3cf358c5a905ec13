import { type Abi, type Address, type Hex, encodeFunctionData, isAddressEqual, pad } from 'viem'
import type { CheckContext } from './check-context.ts'
import { storageRoot } from './storage-root.ts'
import { storedSlots } from './stored-slots.ts'

/** A question to a contract, which reads some of its slots. */
export interface Reading {
  readonly functionName: string
  readonly args?: readonly unknown[]
}

/** A contract and all the questions whose answers are looked at. */
export interface ReadContract {
  readonly subject: string
  readonly address: Address
  readonly abi: Abi
  readonly readings: readonly Reading[]
}

/** Calls that are under way at once. */
const ABREAST = 16

/**
 * Shows that a contract stores nothing but what its readings read: the root of these slots is the root of its storage. So nothing was
 * put there by code that left no event. The values themselves are for other checks.
 */
export async function checkStorage(context: CheckContext, contract: ReadContract): Promise<void> {
  const { client, findings } = context
  const proof = await slotsOf(context, contract)
    .then((storageKeys) => client.getProof({ address: contract.address, storageKeys }))
    .catch((error: Error) => error)
  const wanted = 'nothing but what its functions show'
  if (proof instanceof Error) {
    const reason = proof.message.split('\n')[0]
    findings.compare(contract.subject, [['storage', wanted, `not to be proven on this node (${reason})`]])
    return
  }
  const isWhole =
    (await storageRoot(proof.storageProof)) === proof.storageHash ||
    isAmong(await storedSlots(client, contract.address), proof.storageProof)
  const actual = isWhole ? wanted : 'something that no function shows'
  findings.compare(contract.subject, [['storage', wanted, actual]])
}

function isAmong(stored: readonly Hex[] | undefined, read: readonly { key: Hex }[]): boolean {
  const known = new Set(read.map(({ key }) => pad(key)))
  return stored?.every((slot) => known.has(slot)) ?? false
}

/** The slots that the readings touch, by the node's own account of a call (`eth_createAccessList`). */
async function slotsOf({ client }: CheckContext, { abi, address, readings }: ReadContract): Promise<Hex[]> {
  const slots = new Set<Hex>()
  for (let start = 0; start < readings.length; start += ABREAST) {
    const lists = await Promise.all(
      readings.slice(start, start + ABREAST).map((reading) => {
        const data = encodeFunctionData({ abi, ...reading })
        return client.createAccessList({ to: address, data })
      }),
    )
    for (const { accessList } of lists) {
      for (const entry of accessList) {
        if (isAddressEqual(entry.address, address)) for (const key of entry.storageKeys) slots.add(key)
      }
    }
  }
  return [...slots]
}
