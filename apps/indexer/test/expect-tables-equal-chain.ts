import { amourSaleAbi } from '@amour/chain'
import { roundModes } from '@amour/domain'
import {
  type Database,
  entryKinds,
  entryTables,
  hex,
  type LedgerKey,
  readSyncState,
  roundsWithSold,
  saleTotals,
} from '@amour/db'
import type { TestSale } from '@amour/testkit'
import { sql } from 'kysely'
import type { Log } from 'viem'
import { expect } from 'vitest'

const eventNames = {
  purchase: 'Purchased',
  withdrawal: 'Withdrawn',
  refund: 'Refunded',
  claim: 'Claimed',
  'excess-return': 'ExcessReturned',
} as const

/** Reads every event and total from the chain anew, by other means than the indexer, and compares. */
export async function expectTablesEqualChain(
  sale: TestSale,
  database: Database,
  key: LedgerKey,
): Promise<void> {
  const latest = await sale.publicClient.getBlock()
  expect((await readSyncState(database, key))?.head).toMatchObject({
    number: latest.number,
    hash: latest.hash,
  })
  expect(await rowsOfTables(database)).toEqual(await rowsOfChain(sale))
  await expectTotalsEqual(sale, database, key)
  await expectOneJobPerEntry(database)
}

async function rowsOfTables(database: Database): Promise<string[]> {
  const rows = await Promise.all(
    entryKinds.map(async (kind) => {
      const entries = await database.selectFrom(entryTables[kind]).selectAll().execute()
      return entries.map((row) =>
        line(kind, hex(row.block_hash), row.log_index, hex(row.transaction_hash), {
          buyer: hex(row.buyer),
          round: row.round,
          asset: row.asset,
          tokens: row.tokens,
          paid: row.paid,
        }),
      )
    }),
  )
  return rows.flat().toSorted()
}

async function rowsOfChain({ publicClient, deployment }: TestSale): Promise<string[]> {
  const logs = await Promise.all(
    entryKinds.map(async (kind) => {
      const events = await publicClient.getContractEvents({
        address: deployment.sale,
        abi: amourSaleAbi,
        eventName: eventNames[kind],
        fromBlock: 0n,
        strict: true,
      })
      return events.map(({ args, ...log }) => chainLine(kind, log as Log<bigint, number, false>, args))
    }),
  )
  return logs.flat().toSorted()
}

interface Fields {
  buyer: string
  round: number | bigint
  asset: number | bigint
  tokens?: bigint
  paid?: bigint
}

function chainLine(kind: string, log: Log<bigint, number, false>, args: Fields): string {
  return line(kind, log.blockHash, log.logIndex, log.transactionHash, args)
}

function line(kind: string, block: string, logIndex: number, transaction: string, fields: Fields): string {
  const { buyer, round, asset, tokens = 0n, paid = 0n } = fields
  return [kind, block, logIndex, transaction, buyer.toLowerCase(), round, asset, tokens, paid].join(' ')
}

async function expectTotalsEqual(sale: TestSale, database: Database, key: LedgerKey): Promise<void> {
  const contract = { address: sale.deployment.sale, abi: amourSaleAbi } as const
  const [sold, usd] = await sale.publicClient.readContract({ ...contract, functionName: 'totals' })
  expect(await saleTotals(database, key)).toMatchObject({ sold, raisedUsd: usd })
  for (const { index, ...round } of await roundsWithSold(database, key)) {
    const onChain = await sale.publicClient.readContract({
      ...contract,
      functionName: 'roundOf',
      args: [BigInt(index)],
    })
    const { sold: committed, cap, price, minUsd } = onChain
    const sold = committed < cap ? committed : cap
    expect(round).toMatchObject({ committed, sold, cap, price, minUsd, mode: roundModes[onChain.mode] })
    expect(round.opensAt).toEqual(new Date(onChain.start * 1_000))
  }
}

/** Jobs of entries that a reorganisation took back may remain; no entry is without its one job. */
async function expectOneJobPerEntry(database: Database): Promise<void> {
  const { rows } = await sql<{ missing: bigint }>`
    select count(*) as missing from (
      select id from purchases union all select id from withdrawals
      union all select id from refunds union all select id from claims union all select id from excess_returns
    ) entries
    where (
      select count(*) from (
        select data->>'entryId' as id from jobs.job where name = 'ledger-entry-recorded'
        union all
        select entry->>'entryId' from jobs.job, jsonb_array_elements(data::jsonb->'entries') entry
        where name = 'ledger-history-recorded'
      ) told where told.id = entries.id::text
    ) <> 1
  `.execute(database)
  expect(rows[0]?.missing).toBe(0n)
}
