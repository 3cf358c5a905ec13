import { getAddress, isAddress } from 'viem/utils'

/** Whether an address is written in the capitals that tell a mistyped one (EIP-55). */
export function isChecksummed(address: string): boolean {
  return isAddress(address, { strict: false }) && getAddress(address) === address
}
