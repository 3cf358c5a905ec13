import type { RateLimiter } from '@amour/cache'
import { consumeNonce, createNonce, type Database, hasNonce, signInWallet } from '@amour/db'
import { DomainError } from '@amour/domain'
import type { Address, Hex } from 'viem'
import { generateSiweNonce } from 'viem/siwe'
import type { ContractSignatureCheck } from '../../chain/check-contract-signature.ts'
import { checkMessage, MESSAGE_LIFETIME_MS } from './check-message.ts'
import type { SignInProof, SignInRequest } from './schemas.ts'
import type { OpenedSession, Sessions } from './sessions.ts'
import type { Session } from './session.ts'
import { signInStatement } from './statement.ts'
import { verifySignature } from './verify-signature.ts'

/** Proofs that one client tries for one wallet: who tries for another's wallet locks nobody out but themselves. */
const WALLET_LIMIT = { limit: 20, windowSeconds: 60 }

interface AuthServiceOptions {
  database: Database
  rateLimiter: RateLimiter
  sessions: Sessions
  checkContractSignature: ContractSignatureCheck
  chainId: number
  publicOrigin: string
}

export interface AuthService {
  createRequest(): Promise<SignInRequest>
  /** @param client the address from which the proof comes */
  verify(proof: SignInProof, client: string): Promise<OpenedSession>
  /** @throws DomainError `auth.required` */
  require(token: string | undefined): Promise<Session>
  end(token: string | undefined): Promise<void>
}

export function createAuthService(options: AuthServiceOptions): AuthService {
  const { chainId, database, publicOrigin, sessions } = options

  return {
    async createRequest() {
      const nonce = generateSiweNonce()
      const issuedAt = new Date()
      const expiresAt = new Date(issuedAt.getTime() + MESSAGE_LIFETIME_MS)
      await createNonce(database, { nonce, expiresAt })
      return {
        nonce,
        issuedAt: issuedAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
        domain: new URL(publicOrigin).host,
        uri: publicOrigin,
        chainId,
        version: '1',
        statement: signInStatement,
      }
    },

    async verify({ message, signature }, client) {
      const { address, nonce } = checkMessage(message, { publicOrigin, chainId, now: new Date() })
      // A proof with a nonce of nobody is no try: it costs a look, and counts for nothing.
      if (!(await hasNonce(database, nonce))) refuseNonce()
      await limitTries(options.rateLimiter, client, address)
      const kind = await verifySignature(
        { address, message, signature: signature as Hex },
        options.checkContractSignature,
      )
      // Used only now: a provider that didn't answer costs nobody their nonce.
      return database.transaction().execute(async (transaction) => {
        if (!(await consumeNonce(transaction, nonce))) refuseNonce()
        const wallet = await signInWallet(transaction, { address, chainId, kind })
        if (!wallet) throw new DomainError('auth.wallet-other-chain')
        return sessions.open(transaction, wallet)
      })
    },

    async require(token) {
      const session = token && (await sessions.find(token))
      if (!session) throw new DomainError('auth.required')
      return session
    },

    async end(token) {
      if (token) await sessions.end(token)
    },
  }
}

function refuseNonce(): never {
  throw new DomainError('auth.nonce-invalid')
}

async function limitTries(rateLimiter: RateLimiter, client: string, address: Address): Promise<void> {
  const key = `auth-wallet:${client}:${address}`
  const { allowed, retryAfterSeconds } = await rateLimiter.consume(key, WALLET_LIMIT)
  if (!allowed) throw new DomainError('request.too-many', { retryAfterSeconds })
}
