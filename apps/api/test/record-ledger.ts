import { bytes, type Database, recount } from '@amour/db'
import type { DeploymentRecord } from '@amour/contracts'
import { amourSaleAbi } from '@amour/chain'
import { roundModes, usdForTokens } from '@amour/domain'
import type { TestChain } from '@amour/testkit'
import { parseEventLogs, type Address, type TransactionReceipt } from 'viem'
import { v7 as uuid } from 'uuid'

/** Writes what the indexer would have written: rounds, one receipt's purchases, and the chain's present head. */
export async function recordLedger(
  database: Database,
  chain: TestChain,
  { chainId, sale }: DeploymentRecord,
  receipts: TransactionReceipt[] = [],
): Promise<void> {
  const key = { chain_id: BigInt(chainId), sale: bytes(sale) }
  const head = await chain.publicClient.getBlock()
  const state = {
    head_number: head.number,
    head_hash: bytes(head.hash),
    head_mined_at: date(head.timestamp),
    finalized_number: 0n,
    updated_at: new Date(),
  }
  await recordRounds(database, chain, sale, key)
  for (const receipt of receipts) await recordPurchases(database, chain, receipt, key)
  await database
    .insertInto('sync_state')
    .values({ ...key, ...state })
    .onConflict((conflict) => conflict.columns(['chain_id', 'sale']).doUpdateSet(state))
    .execute()
  const buyers = receipts.map(({ from }) => bytes(from))
  await database.transaction().execute((trx) => recount(trx, { chainId, sale }, buyers))
}

interface Key {
  chain_id: bigint
  sale: Buffer
}

async function recordRounds(database: Database, chain: TestChain, sale: Address, key: Key): Promise<void> {
  for (const round of [0, 1]) {
    const values = await chain.publicClient.readContract({
      address: sale,
      abi: amourSaleAbi,
      functionName: 'roundOf',
      args: [BigInt(round)],
    })
    await database
      .insertInto('rounds')
      .values({
        ...key,
        round,
        cap: values.cap,
        price: values.price,
        starts_at: date(BigInt(values.start)),
        ends_at: date(BigInt(values.end)),
        min_usd: values.minUsd,
        cliff_seconds: BigInt(values.cliff),
        duration_seconds: BigInt(values.duration),
        unlocked_bps: values.unlockedBps,
        mode: roundModes[values.mode] ?? 'fixed',
        block_number: 1n,
        block_hash: Buffer.alloc(32),
        transaction_hash: Buffer.alloc(32),
        log_index: round,
        status: 'mined',
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
}

async function recordPurchases(
  database: Database,
  chain: TestChain,
  receipt: TransactionReceipt,
  key: Key,
): Promise<void> {
  const block = await chain.publicClient.getBlock({ blockHash: receipt.blockHash })
  const logs = parseEventLogs({ abi: amourSaleAbi, eventName: 'Purchased', logs: receipt.logs })
  for (const { args, logIndex } of logs) {
    await database
      .insertInto('purchases')
      .values({
        ...key,
        id: uuid(),
        buyer: bytes(args.buyer),
        round: Number(args.round),
        asset: Number(args.asset),
        tokens: args.tokens,
        paid: args.paid,
        usd: usdForTokens(args.tokens, 50_000n),
        terms_hash: bytes(args.termsHash),
        block_number: receipt.blockNumber,
        block_hash: bytes(receipt.blockHash),
        mined_at: date(block.timestamp),
        transaction_hash: bytes(receipt.transactionHash),
        log_index: logIndex,
        status: 'mined',
      })
      .execute()
  }
}

function date(seconds: bigint): Date {
  return new Date(Number(seconds) * 1_000)
}
