import { confirmationStatuses } from '@amour/domain'
import Type, { type Static } from 'typebox'
import { BlockReference } from '../../http/figure.ts'
import { named, nullable, reference } from '../../http/reference.ts'
import { Hash } from '../../http/values.ts'

export const TransactionParams = Type.Object({
  hash: Type.String({ pattern: '^0x[0-9a-fA-F]{64}$', description: 'Transaction hash' }),
})

export const Transaction = named(
  'Transaction',
  Type.Object({
    hash: Hash('The transaction'),
    status: Type.Enum(['unknown', 'pending', ...confirmationStatuses, 'reverted'], {
      description: '`unknown`: no node of ours has seen it (yet)',
    }),
    confirmations: Type.Integer({ minimum: 0, description: 'Its own block is the first' }),
    required: Type.Integer({ minimum: 1, description: 'Confirmations until it is called confirmed' }),
    block: nullable(reference(BlockReference)),
    reason: nullable(
      Type.Object(
        {
          error: Type.String({ description: 'Name of the contract’s error, such as `AmourSale_NotOpen`' }),
          args: Type.Array(Type.String()),
        },
        { description: 'Why it was reverted, where that can be told' },
      ),
    ),
  }),
)

export type Transaction = Static<typeof Transaction>
