import { parseSiweMessage } from 'viem/siwe'
import { expect, it } from 'vitest'
import { signInMessage } from './sign-in-message.ts'

const request = {
  nonce: 'abcdefgh12345678',
  issuedAt: '2026-11-22T12:00:00.000Z',
  expiresAt: '2026-11-22T12:10:00.000Z',
  domain: 'localhost:3000',
  uri: 'http://localhost:3000',
  chainId: 31337,
  version: '1' as const,
  statement: { fr: 'Se connecter a Amour.', en: 'Sign in to Amour.' },
}
const address = '0x5FbDB2315678afecb367f032d93F642f64180aa3'

it('says what the API asked for, in the reader’s language, by the API’s clock', async () => {
  expect(parseSiweMessage(await signInMessage(request, address, 'en'))).toMatchObject({
    address,
    chainId: 31337,
    domain: 'localhost:3000',
    nonce: 'abcdefgh12345678',
    statement: 'Sign in to Amour.',
    issuedAt: new Date(request.issuedAt),
    expirationTime: new Date(request.expiresAt),
  })
})
