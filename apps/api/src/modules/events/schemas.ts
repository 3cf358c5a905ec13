import Type, { type Static } from 'typebox'
import { named } from '../../http/reference.ts'
import { Amount, Hash, Instant } from '../../http/values.ts'

export const LiveBlock = named(
  'LiveBlock',
  Type.Object(
    {
      number: Amount('Block number'),
      hash: Hash('Block hash'),
      time: Instant('When it was mined'),
      changed: Type.Boolean({
        description: 'Whether the ledger changed: figures and lists are worth asking again',
      }),
      revision: Amount('Number of the ledger’s step, also the id of the event'),
    },
    { description: 'Data of the event `block`' },
  ),
)

export type LiveBlock = Static<typeof LiveBlock>
