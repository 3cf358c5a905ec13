import type { ConfigFault } from '../config-fault.ts'
import { isChecksummed } from './is-checksummed.ts'
import type { NetworkSettings } from './network-schema.ts'

/** Networks whose blocks a sequencer makes, of which Chainlink tells whether it is up (docs.chain.link, L2 sequencer uptime feeds). */
const SEQUENCED: readonly string[] = ['base']
const NOBODY = '0x0000000000000000000000000000000000000000'

/** What is wrong with the addresses of a network. */
export function networkFaults(network: NetworkSettings, name: string): ConfigFault[] {
  const path = `networks.${name}`
  const addresses = addressesOf(network, path)
  const faults = addresses
    .filter(([, address]) => !isChecksummed(address))
    .map(([field]) => ({ path: field, message: 'is not written with its checksum (EIP-55)' }))
  const contracts = addresses.filter(([field]) => !field.includes('.roles.'))
  const twice = contracts.filter(([, address], index) =>
    contracts.slice(0, index).some(([, earlier]) => earlier === address),
  )
  faults.push(...twice.map(([field]) => ({ path: field, message: 'is the address of something else, too' })))
  if (SEQUENCED.includes(name) && network.ethUsd && !network.sequencerUptime) {
    const message = 'is missing: without it prices from before an outage of the sequencer would be taken'
    faults.push({ path: `${path}.sequencerUptime`, message })
  }
  faults.push(
    ...addresses
      .filter(([, address]) => address === NOBODY)
      .map(([field]) => ({ path: field, message: 'is nobody’s address' })),
  )
  return [...faults, ...roleFaults(network, path, contracts)]
}

/** Who is two parties at once has the power of both; a treasury that is a contract of ours or of others can pay nothing out. */
function roleFaults(
  { roles }: NetworkSettings,
  path: string,
  contracts: readonly [string, string][],
): ConfigFault[] {
  if (!roles) return []
  const faults: ConfigFault[] = []
  const named = Object.entries(roles)
  for (const [index, [role, address]] of named.entries()) {
    const field = `${path}.roles.${role}`
    const other = named.slice(0, index).find(([, earlier]) => earlier === address)
    const isKey = role === 'voucherSigner' || other?.[0] === 'voucherSigner'
    if (other) {
      const message = isKey ? 'is a key on a server: it can have no other role' : `is the ${other[0]}, too`
      faults.push({ path: field, message })
    }
    const contract = contracts.find(([, found]) => found === address)
    if (contract)
      faults.push({ path: field, message: `is ${contract[0]}: a token or a feed can have no role` })
  }
  return faults
}

/** Every address below a value, with where it is. */
function addressesOf(value: unknown, path: string): [string, string][] {
  if (typeof value === 'string') return [[path, value]]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, child]) => addressesOf(child, `${path}.${name}`))
}
