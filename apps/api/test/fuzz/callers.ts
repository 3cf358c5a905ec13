import { type Database, bytes, hex, purgeEligibility } from '@amour/db'
import { randomUUID } from 'node:crypto'
import type { Address, LocalAccount } from 'viem'
import { generatePrivateKey, privateKeyToAccount } from 'viem/accounts'
import { leadHand } from '../lead-hand.ts'
import { type TestApi, webSecret } from '../open-test-api.ts'
import { fromAnywhere, fromOurPages, signIn, writeMessage } from '../sign-in.ts'
import type { Operation } from './operations.ts'

type Headers = Readonly<Record<string, string>>

/** Values that exist, by the name of their field: what is drawn by chance finds no purchase and opens no link. */
export type Known = Readonly<Record<string, readonly unknown[]>>

/** Who may ask, and what they know. */
export interface Cast {
  readonly callers: readonly Headers[]
  readonly known: Known
}

interface Accounts {
  /** Holds purchases in the ledger. */
  readonly buyer: LocalAccount
  readonly admin: LocalAccount
}

/**
 * Everybody who may ask for an operation, signed in anew: what was asked before may have ended a session, erased a reader or refused a
 * buyer.
 */
export async function gatherCast(
  api: TestApi,
  { path }: Operation,
  { admin, buyer }: Accounts,
): Promise<Cast> {
  const asBuyer = { ...fromOurPages, ...(await signIn(api.app, buyer)) }
  const asAdmin = { ...fromOurPages, ...(await signIn(api.app, admin)) }
  const reader = path.includes('/leads') ? await readerOf(api) : undefined
  await purgeEligibility(api.database)
  const termsHash = await declare(api, asBuyer)
  return {
    callers: [
      fromAnywhere(),
      ...[fromOurPages, asBuyer, asAdmin].map((headers) => ({ ...fromAnywhere(), ...headers })),
      { 'x-amour-web': webSecret, ...fromOurPages },
      ...(reader ? [{ ...fromAnywhere(), ...fromOurPages, authorization: `Bearer ${reader.manage}` }] : []),
    ],
    known: {
      ...(await knownOfLedger(api.database, buyer.address)),
      ...(await proofOfNewcomer(api)),
      ...(await knownOfLetters(api)),
      ...(reader && { token: [reader.confirm, reader.manage] }),
      termsHash: [termsHash],
      country: ['FR', 'DE', 'US', 'KP'],
      round: [0, 1],
    },
  }
}

/** One who gets letters, and the link of another who has not confirmed yet. */
async function readerOf(api: TestApi): Promise<{ manage: string; confirm: string }> {
  const hand = leadHand(api)
  const waiting = `${randomUUID()}@amour.example`
  const manage = await hand.becomeReader(`${randomUUID()}@amour.example`)
  await hand.signUp({ email: waiting })
  const { data } = await hand.newestMail('lead-confirm', waiting)
  return { manage, confirm: data.token }
}

async function declare({ app }: TestApi, headers: Headers): Promise<string> {
  const { hash: termsHash } = (await app.inject({ url: '/api/v1/terms' })).json<{ hash: string }>()
  const declaration = { country: 'FR', status: 'individual', notUsPerson: true, acceptTerms: true, termsHash }
  await app.inject({
    method: 'PUT',
    url: '/api/v1/me/declaration',
    headers: { ...fromAnywhere(), ...headers },
    payload: declaration,
  })
  return termsHash
}

async function knownOfLedger(database: Database, buyer: Address): Promise<Known> {
  const purchases = await database
    .selectFrom('purchases')
    .select(['id', 'transaction_hash'])
    .where('buyer', '=', bytes(buyer))
    .limit(5)
    .execute()
  return {
    id: purchases.map(({ id }) => id),
    hash: purchases.map(({ transaction_hash: hash }) => hex(hash)),
    sender: [buyer],
    nonce: ['0', '1', '7'],
  }
}

/** The proof of a wallet that nobody has seen yet. */
async function proofOfNewcomer({ app }: TestApi): Promise<Known> {
  const account = privateKeyToAccount(generatePrivateKey())
  const message = await writeMessage(app, account.address)
  return { message: [message], signature: [await account.signMessage({ message })] }
}

async function knownOfLetters({ app }: TestApi): Promise<Known> {
  const choices = (await app.inject({ url: '/api/v1/leads/choices' })).json<{
    topics: { id: string }[]
    purposes: { id: string; version: string }[]
  }>()
  const topics = choices.topics.map(({ id }) => id)
  const consents = choices.purposes.map(({ id: purpose, version }) => ({ purpose, version }))
  return {
    topics: [topics, topics.slice(0, 1)],
    consents: [consents, consents.slice(0, 1)],
    email: ['ada@amour.example', 'a.d.a+x@googlemail.com', `${randomUUID()}@amour.example`],
  }
}
