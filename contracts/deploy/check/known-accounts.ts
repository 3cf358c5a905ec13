import { type Address, getAddress } from 'viem'
import type { CheckContext } from './check-context.ts'

/** Everybody that the deployment has to do with: whatever power one of them should not have is looked for by name. */
export function knownAccounts({ record, parameters }: CheckContext, deployer: Address): Address[] {
  const { admin, guardian, treasury, voucherSigner, vestings = [] } = parameters
  const { sale, token, accessManager, lens, ethUsd, eurUsd, usdc, eurc } = record
  const contracts = [sale, token, accessManager, lens, ethUsd, eurUsd, usdc, eurc, ...record.vestings]
  const people = [admin, guardian, treasury, record.treasury, voucherSigner, deployer]
  const all = [...people, ...vestings.map(({ beneficiary }) => beneficiary), ...contracts]
  return [...new Set(all.flatMap((address) => (address ? [getAddress(address)] : [])))]
}
