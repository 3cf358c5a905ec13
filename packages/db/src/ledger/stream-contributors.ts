import type { BuyerStatus } from '@amour/domain'
import { sql } from 'kysely'
import { hex } from '../connection/bytes.ts'
import type { Database } from '../connection/create-database.ts'
import { EVERY_CHAIN } from '../identity/wallet-record.ts'
import { type LedgerKey, keyColumns } from './ledger-key.ts'
import type { ListedPosition } from './list-positions.ts'

/** A position, whose it is, and what that person declared. */
export interface Contributor extends ListedPosition {
  /** Lower case. */
  buyer: `0x${string}`
  /** ISO 3166-1 alpha-2, of the newest declaration; null for a wallet that never signed in here. */
  country: string | null
  status: BuyerStatus | null
}

/** Rows that are held at once. */
const CHUNK = 250

/**
 * Every position of a sale, by buyer, round and asset, from one state of the tables. Rows come as they are asked for: nothing is
 * sorted or summed before the first, and no more than a few hundred are held. The query ends when the reader does.
 */
export async function* streamContributors(database: Database, key: LedgerKey): AsyncGenerator<Contributor> {
  for await (const { address, ...row } of contributors(database, key).stream(CHUNK)) {
    yield { buyer: hex(address), ...row }
  }
}

function contributors(database: Database, key: LedgerKey) {
  const { chain_id, sale } = keyColumns(key)
  return database
    .selectFrom('positions as p')
    .leftJoinLateral(
      (query) =>
        query
          .selectFrom('claims as c')
          .whereRef('c.chain_id', '=', 'p.chain_id')
          .whereRef('c.sale', '=', 'p.sale')
          .whereRef('c.buyer', '=', 'p.buyer')
          .whereRef('c.round', '=', 'p.round')
          .whereRef('c.asset', '=', 'p.asset')
          .select(sql<bigint>`coalesce(sum(c.tokens), 0)`.as('claimed'))
          .as('claims'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (query) =>
        query
          .selectFrom('excess_returns as e')
          .whereRef('e.chain_id', '=', 'p.chain_id')
          .whereRef('e.sale', '=', 'p.sale')
          .whereRef('e.buyer', '=', 'p.buyer')
          .whereRef('e.round', '=', 'p.round')
          .whereRef('e.asset', '=', 'p.asset')
          .select(sql<bigint>`coalesce(sum(e.paid), 0)`.as('returned'))
          .as('excess'),
      (join) => join.onTrue(),
    )
    .leftJoinLateral(
      (query) =>
        query
          .selectFrom('wallets as w')
          .innerJoin('declarations as d', 'd.person_id', 'w.person_id')
          .whereRef('w.address', '=', 'p.buyer')
          .where('w.chain_id', 'in', [EVERY_CHAIN, chain_id])
          .select(['d.country', 'd.status'])
          .orderBy('d.declared_at', 'desc')
          .orderBy('d.id', 'desc')
          .limit(1)
          .as('declared'),
      (join) => join.onTrue(),
    )
    .where('p.chain_id', '=', chain_id)
    .where('p.sale', '=', sale)
    .select([
      'p.buyer as address',
      'p.round',
      'p.asset',
      'p.tokens',
      'p.paid',
      'p.usd',
      'p.purchases',
      'p.first_bought_at as firstBoughtAt',
      'p.last_bought_at as lastBoughtAt',
      'declared.country',
      'declared.status',
      sql<bigint>`claims.claimed`.as('claimed'),
      sql<bigint>`excess.returned`.as('returned'),
    ])
    .orderBy('p.buyer')
    .orderBy('p.round')
    .orderBy('p.asset')
}
