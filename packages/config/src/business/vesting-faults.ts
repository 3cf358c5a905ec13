import type { ConfigFault } from '../config-fault.ts'
import type { VestingSettings } from './business-schema.ts'
import { isChecksummed } from './is-checksummed.ts'
import { tokens } from './exact-amounts.ts'

/** What is wrong with a vesting by itself. */
export function vestingFaults(vesting: VestingSettings, path: string): ConfigFault[] {
  const faults: ConfigFault[] = []
  const add = (field: string, message: string) => faults.push({ path: `${path}.${field}`, message })
  if (tokens(vesting.tokens) === 0n) add('tokens', 'is zero')
  if (vesting.durationDays < vesting.cliffDays) add('durationDays', 'is shorter than cliffDays')
  if (vesting.beneficiary !== undefined && !isChecksummed(vesting.beneficiary)) {
    add('beneficiary', 'is not written with its checksum (EIP-55)')
  }
  return faults
}
