import type { ConfigFault } from '../config-fault.ts'
import { isChecksummed } from './is-checksummed.ts'
import type { NetworkSettings } from './network-schema.ts'

/** What is wrong with the addresses of a network. */
export function networkFaults(network: NetworkSettings, path: string): ConfigFault[] {
  const addresses = addressesOf(network, path)
  const faults = addresses
    .filter(([, address]) => !isChecksummed(address))
    .map(([field]) => ({ path: field, message: 'is not written with its checksum (EIP-55)' }))
  const contracts = addresses.filter(([field]) => !field.includes('.roles.'))
  const twice = contracts.filter(([, address], index) =>
    contracts.slice(0, index).some(([, earlier]) => earlier === address),
  )
  faults.push(...twice.map(([field]) => ({ path: field, message: 'is the address of something else, too' })))
  const { roles } = network
  if (roles && [roles.treasury, roles.admin, roles.guardian].includes(roles.voucherSigner)) {
    faults.push({
      path: `${path}.roles.voucherSigner`,
      message: 'is a key on a server: it can have no other role',
    })
  }
  return faults
}

/** Every address below a value, with where it is. */
function addressesOf(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, child]) => addressesOf(child, `${path}.${name}`))
}
