import Type, { type Static } from 'typebox'
import { address, closed } from './schema-parts.ts'

/** The public networks a sale can be deployed to. */
export const networkNames = ['sepolia', 'base-sepolia', 'base', 'mainnet'] as const

export type NetworkName = (typeof networkNames)[number]

const Feed = Type.Object(
  {
    aggregator: address('Chainlink aggregator, as data.chain.link names it; 8 decimals'),
    heartbeatSeconds: Type.Integer({
      minimum: 60,
      maximum: 172_800,
      description: 'Age at which a price is refused: the heartbeat of the feed and a little more',
    }),
  },
  closed(),
)

const Roles = Type.Object(
  {
    treasury: address('Gets the proceeds after success, and the AMR given to nobody'),
    admin: address('A Safe: everything restricted but the pause, 48 hours after it was announced'),
    guardian: address('May pause buying'),
    voucherSigner: address('Address of VOUCHER_SIGNER_KEY'),
  },
  closed('Who is who there; none of them is the deployer'),
)

const Network = Type.Object(
  {
    roles: Type.Optional(Roles),
    sequencerUptime: Type.Optional(address('Chainlink uptime feed of the sequencer, where there is one')),
    ethUsd: Type.Optional(Feed),
    usdc: Type.Optional(address('USDC, as Circle names it')),
    eurc: Type.Optional(
      Type.Object(
        { token: address('EURC, as Circle names it'), eurUsd: Feed },
        closed('EURC with the price of the euro'),
      ),
    ),
  },
  closed(),
)

/** What a deployment needs may be missing until there is one: it is refused then, by name. */
export const Networks = Type.Record(
  Type.String({ pattern: `^(${networkNames.join('|')})$` }),
  Network,
  closed(`Addresses on public networks, by name: ${networkNames.join(', ')}`),
)

export type NetworkSettings = Static<typeof Network>
