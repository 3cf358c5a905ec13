import { localChain } from '@amour/chain'

/** Networks the wallet can be put on. The second has no node here: it exists to see what a site does on a wrong network. */
export const networks = [
  { id: localChain.id, name: localChain.name },
  { id: 1, name: 'Ethereum' },
] as const

/** A chain's name, or its number when the wallet does not know it. */
export function networkName(id: number): string {
  return networks.find((network) => network.id === id)?.name ?? String(id)
}
