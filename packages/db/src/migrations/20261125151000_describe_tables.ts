import { type Kysely, sql } from 'kysely'

/** The purpose of each table, as `docs/reference/database.md` tells it: `area: purpose`. */
const comments = {
  people: 'identity: A person, who may have several wallets.',
  wallets:
    'identity: A wallet that has signed in. A contract wallet belongs to one chain; a key’s own account is the same everywhere, which chain 0 says.',
  sign_in_nonces: 'identity: Numbers given out for signing in, each for one use.',
  sessions: 'identity: Who is signed in, by the hash of the cookie’s token.',
  declarations:
    'identity: What a person declared of country and status. Rows are never changed: the newest counts, the others are the history.',
  vouchers: 'identity: Signed permissions to buy that were handed out.',
  blocks: 'ledger: Blocks that are not final yet, and the last that is: enough to find a common ancestor.',
  sync_state:
    'ledger: How far the ledger is, one row per chain and sale: everything up to and with the head is in the tables, nothing after it.',
  rounds: 'ledger: The rounds as the contract holds them.',
  purchases: 'ledger: Each purchase event.',
  withdrawals: 'ledger: Each withdrawal event: a buyer gave purchases back in time.',
  refunds: 'ledger: Each refund event of a sale that failed.',
  claims: 'ledger: Each claim event: a buyer took unlocked AMR.',
  excess_returns:
    'ledger: Each return of what a commit round did not take. Tokens and value are zero: it bought nothing.',
  releases: 'ledger: What left the sale for the issuer. The asset is null for unsold AMR.',
  outcomes: 'ledger: How the sale was decided.',
  notices:
    'ledger: What a buyer is told of their own purchases; one per event, however often it is delivered.',
  positions: 'ledger: What a buyer holds: purchases not given back, by round and asset.',
  round_totals: 'ledger: The sums of the positions of a round and an asset.',
  daily_totals: 'ledger: The sums of the entries of one UTC day, round, asset and kind.',
  live_events: 'ledger: The newest events of the steps, so that a page can ask what it missed.',
}

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [name, text] of Object.entries(comments)) {
    await sql`comment on table ${sql.table(name)} is ${sql.lit(text)}`.execute(db)
  }
}

export async function down(db: Kysely<unknown>): Promise<void> {
  for (const name of Object.keys(comments)) {
    await sql`comment on table ${sql.table(name)} is null`.execute(db)
  }
}
