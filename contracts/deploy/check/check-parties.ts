import { type Address, isAddressEqual } from 'viem'
import { isLocalChain } from '@amour/chain'
import { hasOwnCode } from '../chain/has-own-code.ts'
import { readSafe } from '../chain/read-safe.ts'
import type { CheckContext } from './check-context.ts'
import { show } from './show.ts'

/**
 * Compares that no party is a contract of this sale, and tells on a public chain who holds treasury and admin: one key alone, a
 * contract that is no Safe, or a Safe that one owner can empty.
 */
export async function checkParties(context: CheckContext): Promise<void> {
  const { record, parameters } = context
  comparePartiesWithContracts(context)
  if (isLocalChain(record.chainId)) return
  const { treasury, admin } = parameters
  for (const [role, address] of Object.entries({ treasury, admin })) await tellHolder(context, role, address)
}

function comparePartiesWithContracts({ record, parameters, findings }: CheckContext): void {
  const { treasury, admin, guardian, voucherSigner } = parameters
  const { sale, token, accessManager, lens, ethUsd, eurUsd, usdc, eurc } = record
  const contracts = Object.entries({ sale, token, accessManager, lens, ethUsd, eurUsd, usdc, eurc })
  for (const [role, address] of Object.entries({ treasury, admin, guardian, voucherSigner })) {
    const found = contracts.find(([, contract]) => contract && isAddressEqual(contract, address))
    findings.compare(role, [['is', 'none of the contracts', found?.[0] ?? 'none of the contracts']])
  }
}

async function tellHolder({ client, findings }: CheckContext, role: string, address: Address): Promise<void> {
  const named = `The ${role} ${show.address(address)}`
  if (!(await hasOwnCode(client, address))) {
    findings.note(`${named} has no code here: it is one person’s key, or a Safe of another network.`)
    return
  }
  const safe = await readSafe(client, address)
  if (!safe) {
    findings.note(`${named} is a contract, but no Safe: make sure that it can send on what it gets.`)
  } else if (safe.threshold < 2) {
    findings.note(
      `${named} is a Safe that one of its ${safe.owners} owners can act for alone: let two sign at least.`,
    )
  } else {
    findings.note(`${named} is a Safe: ${safe.threshold} of ${safe.owners} owners sign.`)
  }
}
