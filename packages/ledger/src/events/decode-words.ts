import type { AbiParameter, Hex } from 'viem'

const WORD = 64

/**
 * Decodes parameters of fixed size, as all of the sale's events are: numbers, addresses (lower case), 32 bytes and tuples of these.
 * Like viem's `decodeAbiParameters`, many times as fast.
 *
 * @throws RangeError when there is too little data, or a type that is not known
 */
export function decodeWords(parameters: readonly AbiParameter[], data: Hex): Record<string, unknown> {
  let position = 2

  function next(): string {
    const word = data.slice(position, position + WORD)
    if (word.length < WORD) throw new RangeError('There is too little data')
    position += WORD
    return word
  }

  function decode(parameter: AbiParameter): unknown {
    const { type } = parameter
    if (type === 'tuple' && 'components' in parameter) return decodeAll(parameter.components)
    const word = next()
    if (type === 'address') return `0x${word.slice(24)}`
    if (type === 'bytes32') return `0x${word}`
    const bits = /^uint(\d+)$/.exec(type)?.[1]
    if (bits === undefined) throw new RangeError(`The type ${type} is not known`)
    // As viem does: what fits into a number is one.
    return Number(bits) <= 48 ? Number(`0x${word}`) : BigInt(`0x${word}`)
  }

  const decodeAll = (all: readonly AbiParameter[]) =>
    Object.fromEntries(all.map((parameter) => [parameter.name, decode(parameter)]))

  return decodeAll(parameters)
}
