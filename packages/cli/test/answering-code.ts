import { type Hex, concatHex, numberToHex, size, toFunctionSelector } from 'viem'

const hex = (value: number, bytes: number) => numberToHex(value, { size: bytes })

/** Bytes of the code that looks for one selector, and of the code that answers it. */
const [look, answer] = [11, 14] as const

/**
 * Runtime code that answers calls of these functions with these words, whatever their arguments, takes ETH that comes without a
 * call, and refuses all else: it stands in for a contract that is on a public network.
 */
export function answeringCode(answers: Readonly<Record<string, Hex>>): Hex {
  const entries = Object.entries(answers)
  // stop unless calldatasize; calldataload(0) >> 224
  const head = '0x36600557005b5f3560e01c' as const
  const reject = '0x5f5ffd' as const
  const firstAnswer = size(head) + look * entries.length + size(reject)
  const firstData = firstAnswer + answer * entries.length
  const looks = entries.map(([signature], index) =>
    // dup1 push4 SELECTOR eq push2 DESTINATION jumpi
    concatHex([
      '0x8063',
      toFunctionSelector(signature),
      '0x1461',
      hex(firstAnswer + answer * index, 2),
      '0x57',
    ]),
  )
  let data = firstData
  const bodies = entries.map(([, words]) => {
    const from = data
    data += size(words)
    // jumpdest push2 SIZE push2 FROM push0 codecopy push2 SIZE push0 return
    return concatHex([
      '0x5b61',
      hex(size(words), 2),
      '0x61',
      hex(from, 2),
      '0x5f3961',
      hex(size(words), 2),
      '0x5ff3',
    ])
  })
  return concatHex([head, ...looks, reject, ...bodies, ...entries.map(([, words]) => words)])
}
