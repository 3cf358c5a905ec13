import Type, { type Static } from 'typebox'
import { named } from '../../http/reference.ts'
import { Address, Amount, Hash, Instant } from '../../http/values.ts'

export const VoucherRequest = Type.Object(
  { round: Type.Integer({ minimum: 0, maximum: 255, description: 'Index of the round' }) },
  { additionalProperties: false },
)

export const IssuedVoucher = named(
  'IssuedVoucher',
  Type.Object({
    voucher: Type.Object(
      {
        round: Amount('Index of the round'),
        maxTokens: Amount('Most AMR base units the buyer may hold in the round'),
        deadline: Amount('Unix seconds, inclusive'),
        termsHash: Hash('The terms that the buyer accepted'),
      },
      { description: 'The first argument of `AmourSale.buyWithEth`' },
    ),
    signature: Type.String({ pattern: '^0x[0-9a-f]{130}$', description: 'EIP-712, the second argument' }),
    buyer: Address('The only wallet that can use it'),
    epoch: Amount('Vouchers of an earlier epoch are void'),
    expiresAt: Instant('The deadline'),
  }),
)

export type VoucherRequest = Static<typeof VoucherRequest>
export type IssuedVoucher = Static<typeof IssuedVoucher>
