import type { Cache } from '@amour/cache'
import { createSession, type Database, deleteSession, findSession, type WalletRecord } from '@amour/db'
import { createHash, randomBytes } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { getAddress } from 'viem'
import type { Session } from './session.ts'

/** How long a cached session is believed without asking PostgreSQL. */
const LEASE_SECONDS = 5
const DAY_MS = 86_400_000

interface SessionsOptions {
  database: Database
  cache: Cache
  chainId: number
  /** Longest life of a session. */
  days: number
}

export interface OpenedSession {
  /** Goes into the cookie and nowhere else. */
  token: string
  expiresAt: Date
  session: Session
}

export interface Sessions {
  /** @param transaction in which the sign-in happens. */
  open(transaction: Database, wallet: WalletRecord): Promise<OpenedSession>
  find(token: string): Promise<Session | undefined>
  end(token: string): Promise<void>
}

/**
 * Sessions: PostgreSQL is the truth, the cache spares it. A copy in the cache carries its own end, five seconds after
 * PostgreSQL was asked. A sign-out removes row and copy; when the cache doesn't prove that it took the removal, the sign-out waits until every
 * copy has ended. So once it is answered, the session is over everywhere, whatever the cache remembers later.
 */
export function createSessions({ database, cache, chainId, days }: SessionsOptions): Sessions {
  const sessionOf = ({ id, personId, address, kind }: WalletRecord): Session => ({
    personId,
    wallet: { id, address: getAddress(address), chainId, kind },
  })

  async function read(tokenHash: Buffer): Promise<Session | undefined> {
    const record = await findSession(database, tokenHash, chainId)
    return record && sessionOf(record.wallet)
  }

  async function readAndCache(tokenHash: Buffer, key: string): Promise<Session | undefined> {
    const until = Date.now() + LEASE_SECONDS * 1_000
    const session = await read(tokenHash)
    if (!session) return undefined
    await cache.set(key, JSON.stringify({ session, until }), { ttlSeconds: LEASE_SECONDS })
    // A sign-out since the first reading has removed nothing yet: the copy came after it.
    if (await read(tokenHash)) return session
    await cache.delete(key)
    return undefined
  }

  return {
    async open(transaction, wallet) {
      const token = randomBytes(32).toString('base64url')
      const expiresAt = new Date(Date.now() + days * DAY_MS)
      const { id: walletId, personId } = wallet
      await createSession(transaction, { tokenHash: hashOf(token), personId, walletId, expiresAt })
      return { token, expiresAt, session: sessionOf(wallet) }
    },
    async find(token) {
      const tokenHash = hashOf(token)
      const key = keyOf(tokenHash)
      return liveCopy(await cache.get(key)) ?? (await readAndCache(tokenHash, key))
    },
    async end(token) {
      const tokenHash = hashOf(token)
      await deleteSession(database, tokenHash)
      await cache.delete(keyOf(tokenHash))
      if (!(await answers(cache))) await delay(LEASE_SECONDS * 1_000)
    },
  }
}

const hashOf = (token: string) => createHash('sha256').update(token).digest()
const keyOf = (tokenHash: Buffer) => `session:${tokenHash.toString('hex')}`

function liveCopy(text: string | undefined): Session | undefined {
  if (text === undefined) return undefined
  const { session, until } = JSON.parse(text) as { session: Session; until: number }
  return until > Date.now() ? session : undefined
}

/** Removals reach the cache before anything later does: what can be read back proves them. */
async function answers(cache: Cache): Promise<boolean> {
  const key = `probe:${randomBytes(12).toString('hex')}`
  await cache.set(key, key, { ttlSeconds: 1 })
  return (await cache.get(key)) === key
}
