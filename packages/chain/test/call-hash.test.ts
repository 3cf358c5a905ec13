import { concat, keccak256, pad } from 'viem'
import { expect, it } from 'vitest'
import { callHash } from '../src/index.ts'

const call = { to: `0x${'Ab'.repeat(20)}`, value: 5n, input: '0x1234' } as const

it('is Keccak-256 over target, value and calldata', () => {
  expect(callHash(call)).toBe(keccak256(concat([call.to, pad('0x05', { size: 32 }), '0x1234'])))
  expect(callHash({ ...call, to: `0x${'ab'.repeat(20)}` })).toBe(callHash(call))
})

it('differs with anything that matters', () => {
  const others = [
    { ...call, to: null },
    { ...call, to: `0x${'ac'.repeat(20)}` as const },
    { ...call, value: 6n },
    { ...call, input: '0x' as const },
  ]
  expect(new Set([call, ...others].map(callHash)).size).toBe(5)
})
