import type { Abi, AbiItem } from 'viem'

const ORDER = ['constructor', 'function', 'event', 'error']

function keyOf(item: AbiItem): string {
  const name = 'name' in item ? item.name : ''
  const inputs = 'inputs' in item ? item.inputs.map((input) => input.type).join(',') : ''
  return `${ORDER.indexOf(item.type)} ${name}(${inputs})`
}

/** One ABI of all entries, each once, in an order that does not depend on the compiler's. */
export function mergeAbis(abis: readonly Abi[]): Abi {
  const items = new Map(abis.flat().map((item) => [keyOf(item), item]))
  return [...items].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, item]) => item)
}
