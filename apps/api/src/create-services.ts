import type { CachePorts } from '@amour/cache'
import type { BusinessConfig } from '@amour/config'
import { AMR_DECIMALS, parseAmount } from '@amour/domain'
import type { MailRoom } from '@amour/mail'
import type { Address, Hex, PublicClient } from 'viem'
import { createContractSignatureCheck } from './chain/check-contract-signature.ts'
import { createSaleReader } from './chain/create-sale-reader.ts'
import { createAudienceService } from './modules/audience/service.ts'
import { createAuthService } from './modules/auth/service.ts'
import { createSessions } from './modules/auth/sessions.ts'
import { createContributorService } from './modules/contributors/service.ts'
import { createEventLog } from './modules/events/event-log.ts'
import { createEventStreams } from './modules/events/event-streams.ts'
import { createLeadService } from './modules/leads/service.ts'
import { createEligibilityService } from './modules/me/service.ts'
import { createOfferService } from './modules/offer/service.ts'
import { createPositionService } from './modules/positions/service.ts'
import { createProgressService } from './modules/progress/service.ts'
import { createPurchaseService } from './modules/purchases/service.ts'
import { createReceiptService } from './modules/receipts/service.ts'
import { createSaleService } from './modules/sale/service.ts'
import { createStatusService } from './modules/status/service.ts'
import type { Terms } from './modules/terms/schemas.ts'
import { describeToken } from './modules/token/describe-token.ts'
import { createTransactionService } from './modules/transactions/service.ts'
import { createTransparencyService } from './modules/transparency/service.ts'
import { createVoucherService } from './modules/vouchers/service.ts'
import { createVoucherSigner } from './modules/vouchers/voucher-signer.ts'
import type { DatabasePools } from './database-pools.ts'
import type { Services } from './services.ts'

export interface ServiceResources {
  pools: DatabasePools
  ports: CachePorts
  client: PublicClient
  business: BusinessConfig
  terms: Terms
  chainId: number
  sale: Address
  voucherSignerKey: Hex
  publicOrigin: string
  mailRoom: MailRoom
}

/** Gives each service the narrow part of the resources that it needs. */
export async function createServices(resources: ServiceResources): Promise<Services> {
  const { business, chainId, client, pools, ports, publicOrigin, sale, terms } = resources
  const { desk, people, reads } = pools
  const ledger = { chainId, sale }
  const { confirmations } = business.chain
  const termsHash = terms.hash as Hex
  const log = await createEventLog({ database: reads, ledger, events: ports.events })
  const saleReader = createSaleReader({ client, cache: ports.cache, chainId, sale })
  const sessions = createSessions({
    database: people,
    cache: ports.cache,
    chainId,
    days: business.retention.sessionDays,
  })
  const eligibility = createEligibilityService({
    database: people,
    rules: { ...business.eligibility, termsHash },
  })
  const offer = await createOfferService({
    database: reads,
    cache: ports.cache,
    events: ports.events,
    entity: business.entity,
  })
  return {
    auth: createAuthService({
      database: people,
      rateLimiter: ports.rateLimiter,
      sessions,
      checkContractSignature: createContractSignatureCheck(client),
      chainId,
      publicOrigin,
    }),
    eligibility,
    leads: createLeadService({
      database: desk,
      vault: resources.mailRoom.vault,
      rateLimiter: ports.rateLimiter,
      mailRoom: resources.mailRoom,
      settings: business.leads,
      takesSignUps: async () => !(await offer.isMarketingSuspended()),
    }),
    terms,
    offer,
    vouchers: createVoucherService({
      rateLimiter: ports.rateLimiter,
      database: people,
      ledger,
      saleReader,
      eligibility,
      offer,
      sign: createVoucherSigner({ privateKey: resources.voucherSignerKey, chainId, sale }),
      termsHash,
      maxTokens: parseAmount(business.sale.maxTokensPerBuyer, AMR_DECIMALS),
      lifetimeSeconds: business.sale.voucherMinutes * 60,
    }),
    sale: createSaleService({ database: reads, ledger, saleReader, business, cache: ports.cache, log }),
    progress: createProgressService({ database: reads, ledger }),
    token: describeToken(business),
    transparency: createTransparencyService({ cache: ports.cache, client, chainId, sale, saleReader }),
    purchases: createPurchaseService({ database: people, ledger, saleReader, confirmations }),
    positions: createPositionService({ database: people, ledger, saleReader }),
    receipts: createReceiptService({ database: people, ledger, saleReader, business, publicOrigin }),
    contributors: createContributorService({ database: desk, ledger }),
    audience: createAudienceService({ database: desk }),
    transactions: createTransactionService({
      cache: ports.cache,
      database: reads,
      ledger,
      client,
      confirmations,
    }),
    streams: createEventStreams(log),
    status: createStatusService({ database: reads, ledger, cacheState: ports.state }),
  }
}
