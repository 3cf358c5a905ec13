import { hashTypedData, recoverTypedDataAddress } from 'viem'
import { privateKeyToAccount } from 'viem/accounts'
import { describe, expect, it } from 'vitest'
import { chainById, isLocalChain, voucherTypedData } from '../src/index.ts'

const account = privateKeyToAccount('0xac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80')
const sale = '0x00000000000000000000000000000000000000A1'
const message = {
  buyer: account.address,
  round: 0n,
  maxTokens: 10n,
  deadline: 1_800_000_000n,
  termsHash: `0x${'11'.repeat(32)}`,
  epoch: 0n,
} as const

describe('voucher', () => {
  it('is recovered to its signer', async () => {
    const typed = voucherTypedData(31337, sale, message)
    const signature = await account.signTypedData(typed)
    expect(await recoverTypedDataAddress({ ...typed, signature })).toBe(account.address)
  })

  it('is another one on another chain, for another sale or epoch', () => {
    const digests = [
      voucherTypedData(31337, sale, message),
      voucherTypedData(1, sale, message),
      voucherTypedData(31337, account.address, message),
      voucherTypedData(31337, sale, { ...message, epoch: 1n }),
    ].map((typed) => hashTypedData(typed))
    expect(new Set(digests).size).toBe(digests.length)
  })
})

describe('chains', () => {
  it('names the ones a sale can run on', () => {
    expect(chainById(31337).name).toBe('Amour local')
    expect(chainById(8453).name).toBe('Base')
    expect(isLocalChain(31337)).toBe(true)
    expect(isLocalChain(1)).toBe(false)
  })

  it('refuses any other', () => {
    expect(() => chainById(5)).toThrow(RangeError)
  })
})
