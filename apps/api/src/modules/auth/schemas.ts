import Type, { type Static } from 'typebox'
import { named } from '../../http/reference.ts'
import { Address, Id, Instant, Texts } from '../../http/values.ts'

export const SignInRequest = named(
  'SignInRequest',
  Type.Object({
    nonce: Type.String({ description: 'Single use' }),
    issuedAt: Instant('For the `Issued At` field: our clock, as that of a device may be wrong'),
    expiresAt: Instant('For the `Expiration Time` field: until when the nonce can be used'),
    domain: Type.String({ description: 'For the `domain` field of the EIP-4361 message' }),
    uri: Type.String({ description: 'For its `URI` field' }),
    chainId: Type.Integer({ description: 'For its `Chain ID` field' }),
    version: Type.Literal('1'),
    statement: Texts('For its `statement` field, in the language of the page'),
  }),
)

export const SignInProof = Type.Object(
  {
    message: Type.String({
      minLength: 1,
      maxLength: 4_000,
      description: 'The EIP-4361 message that was signed; it expires within ten minutes of its issue',
    }),
    signature: Type.String({
      pattern: '^0x([0-9a-fA-F]{2}){1,8192}$',
      description: 'By EIP-191, or of a contract wallet by ERC-1271 or ERC-6492',
    }),
  },
  { additionalProperties: false },
)

export const Person = named('Person', Type.Object({ id: Id() }))

export const Wallet = named(
  'Wallet',
  Type.Object({
    address: Address('The wallet'),
    chainId: Type.Integer({ description: 'The chain on which it signed in' }),
    kind: Type.Enum(['eoa', 'contract'], { description: 'A contract wallet exists on one chain only' }),
  }),
)

export type SignInRequest = Static<typeof SignInRequest>
export type SignInProof = Static<typeof SignInProof>
export type Wallet = Static<typeof Wallet>
