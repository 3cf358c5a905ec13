import { hashMessage, hexToBytes, recoverAddress } from 'viem'
import { generatePrivateKey, privateKeyToAccount, sign } from 'viem/accounts'
import { expect, it } from 'vitest'
import { nativeSecp256k1 } from './native-secp256k1.ts'
import { recoverSigner } from './recover-signer.ts'
import { createHashSigner } from './sign-hash.ts'

const prebuilt = ['linux-x64', 'darwin-arm64', 'win32-x64']

it('loads where the package brings a binary: the slow curve must not take its place unseen', () => {
  if (prebuilt.includes(`${process.platform}-${process.arch}`)) expect(nativeSecp256k1).toBeDefined()
})

it('signs and recovers as viem does', async () => {
  for (let index = 0; index < 20; index += 1) {
    const privateKey = generatePrivateKey()
    const hash = hashMessage(String(index))
    const signature = await createHashSigner(privateKey)(hexToBytes(hash))
    expect(signature).toBe(await sign({ hash, privateKey, to: 'hex' }))
    expect(await recoverSigner(hash, signature)).toBe(await recoverAddress({ hash, signature }))
    expect(await recoverSigner(hash, signature)).toBe(privateKeyToAccount(privateKey).address)
  }
})

it.each(['0x', '0x1234', `0x${'00'.repeat(65)}`, `0x${'ff'.repeat(65)}`, `0x${'ab'.repeat(70)}`] as const)(
  'finds no signer in %s',
  async (signature) => {
    expect(await recoverSigner(hashMessage('hi'), signature)).toBeUndefined()
  },
)
