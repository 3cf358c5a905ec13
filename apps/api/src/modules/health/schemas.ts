import Type, { type Static } from 'typebox'

export const Liveness = Type.Object({ status: Type.Literal('live') })

export const Readiness = Type.Object({
  ready: Type.Boolean({ description: 'Whether requests can be served' }),
  database: Type.Boolean(),
  ledger: Type.Object({
    ready: Type.Boolean(),
    head: Type.Union([Type.String(), Type.Null()], { description: 'Last block indexed' }),
    lagSeconds: Type.Union([Type.Integer(), Type.Null()], {
      description: 'Since the ledger was last brought up',
    }),
  }),
  cache: Type.Enum(['redis', 'embedded'], { description: 'Never a reason not to be ready' }),
})

export type Readiness = Static<typeof Readiness>
