import { confirmationStatuses } from '@amour/domain'
import Type, { type Static } from 'typebox'
import { BlockReference } from '../../http/figure.ts'
import { named, nullable, reference } from '../../http/reference.ts'
import { Address, Hash } from '../../http/values.ts'

export const TransactionParams = Type.Object({
  hash: Type.String({ pattern: '^0x[0-9a-fA-F]{64}$', description: 'Transaction hash' }),
})

const sender = Type.String({
  pattern: '^0x[0-9a-fA-F]{40}$',
  description: 'The account that signed it (EIP-55, or in lower case)',
})
const nonce = Type.String({
  pattern: '^(0|[1-9][0-9]{0,15})$',
  description: 'The account’s transactions before it: 0 to 2^53 - 1',
})

export const NonceQuery = Type.Object({ sender, nonce }, { additionalProperties: false })

/** What the caller knows of a transaction that the node may have forgotten. */
export const TransactionQuery = Type.Object(
  {
    sender: Type.Optional(sender),
    nonce: Type.Optional(nonce),
    call: Type.Optional(
      Type.String({
        pattern: '^0x[0-9a-fA-F]{64}$',
        description:
          'What it does: Keccak-256 over its target (20 bytes), value (32 bytes) and calldata. Tells a higher fee from another order',
      }),
    ),
  },
  { additionalProperties: false },
)

const seenStatuses = ['unknown', 'pending', ...confirmationStatuses, 'reverted'] as const

const Replacement = Type.Object(
  {
    hash: Hash('The other transaction'),
    status: Type.Enum([...seenStatuses], { description: 'How far the other has come' }),
    kind: Type.Enum(['sped-up', 'cancelled', 'other', 'unknown'], {
      description:
        '`sped-up`: the same target, value and calldata. `cancelled`: nothing, to the sender. `unknown`: only `call` can tell',
    }),
  },
  { description: 'The transaction with the same sender and nonce, for `replaced`, where it was found' },
)

export const Transaction = named(
  'Transaction',
  Type.Object({
    hash: Hash('The transaction'),
    status: Type.Enum([...seenStatuses, 'replaced', 'dropped'], {
      description: [
        '`unknown`: no node of ours has seen it (yet). Where sender and nonce were given, instead:',
        '`replaced`: another transaction has used its nonce, or waits in its place.',
        '`dropped`: nothing has, and no node of ours holds it; another node may bring it back',
      ].join(' '),
    }),
    replacedBy: nullable(Replacement),
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

export const NonceState = named(
  'NonceState',
  Type.Object({
    sender: Address('The account'),
    nonce: Type.Integer({ minimum: 0 }),
    status: Type.Enum([...seenStatuses, 'used-otherwise'], {
      description: [
        'Of the transaction. `unknown`: the nonce is not used, and nothing waits with it.',
        '`used-otherwise`: by no transaction of the account, as for a contract or an EIP-7702 authorisation',
      ].join(' '),
    }),
    transaction: nullable(reference(Transaction)),
  }),
)

export type TransactionQuery = Static<typeof TransactionQuery>
export type Transaction = Static<typeof Transaction>
export type NonceState = Static<typeof NonceState>
export type Replacement = Static<typeof Replacement>
/** A transaction as the ledger or a node sees it, without regard to others of its nonce. */
export type SeenTransaction = Transaction & { status: (typeof seenStatuses)[number] }
