import { voucherTypedData } from '@amour/chain'
import fc from 'fast-check'
import { type Address, getAddress, type Hex, recoverTypedDataAddress } from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { expect, it } from 'vitest'
import { createVoucherSigner } from './voucher-signer.ts'

const hexOf = (bytes: number) =>
  fc
    .uint8Array({ minLength: bytes, maxLength: bytes })
    .map((value): Hex => `0x${Buffer.from(value).toString('hex')}`)
const uint256 = fc.bigInt({ min: 0n, max: 2n ** 256n - 1n })

const privateKey = generatePrivateKey()
const chainId = 31337
const sale: Address = getAddress('0x5fbdb2315678afecb367f032d93f642f64180aa3')
const sign = createVoucherSigner({ privateKey, chainId, sale })

it('gives the bytes that viem gives', async () => {
  const vouchers = fc.record({
    buyer: hexOf(20).map((address) => getAddress(address)),
    round: uint256,
    maxTokens: uint256,
    deadline: uint256,
    termsHash: hexOf(32),
    epoch: uint256,
  })
  const account = privateKeyToAccount(privateKey)
  await fc.assert(
    fc.asyncProperty(vouchers, async (voucher) => {
      const typed = voucherTypedData(chainId, sale, voucher)
      expect(await sign(voucher)).toBe(await account.signTypedData(typed))
    }),
    { numRuns: 50 },
  )
})

it('is worthless for another contract', async () => {
  const voucher = {
    buyer: sale,
    round: 0n,
    maxTokens: 1n,
    deadline: 1n,
    termsHash: `0x${'11'.repeat(32)}`,
    epoch: 0n,
  } as const
  const other = voucherTypedData(chainId, getAddress(`0x${'22'.repeat(20)}`), voucher)
  const signer = await recoverTypedDataAddress({ ...other, signature: await sign(voucher) })
  expect(signer).not.toBe(privateKeyToAccount(privateKey).address)
})
