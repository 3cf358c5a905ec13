import Type, { type Static } from 'typebox'
import { named, nullable } from '../../http/reference.ts'

export const ServiceStatus = named(
  'ServiceStatus',
  Type.Object({
    ready: Type.Boolean({ description: 'Whether requests can be served' }),
    database: Type.Boolean({ description: 'Whether PostgreSQL answers' }),
    ledgerHead: nullable(Type.String({ description: 'Last block indexed' })),
    lagSeconds: nullable(Type.Integer({ description: 'Since the ledger was last brought up' })),
    cache: Type.Enum(['redis', 'embedded', 'away'], {
      description: 'What serves as cache, or that it is away: never a reason not to be ready',
    }),
  }),
)

export type ServiceStatus = Static<typeof ServiceStatus>
