import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { problems, unsafeRefusals } from '../../http/problem-responses.ts'
import { reference } from '../../http/reference.ts'
import type { SignedIn } from '../../http/signed-in.ts'
import { IssuedVoucher, VoucherRequest } from './schemas.ts'
import type { VoucherService } from './service.ts'

interface VoucherRoutesOptions {
  vouchers: VoucherService
  signedIn: SignedIn
}

/** Eligibility vouchers: what the contract wants to see before it sells. */
export function voucherRoutes({ vouchers, signedIn }: VoucherRoutesOptions): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.post('/vouchers', { config: { limit: 'voucher' }, schema: issueVoucher }, async (request) =>
      vouchers.issue(await signedIn(request), request.body.round),
    )
  }
}

const issueVoucher = {
  operationId: 'issueVoucher',
  tags: ['Sale'],
  summary: 'Signs a voucher for the wallet that signed in',
  body: VoucherRequest,
  response: {
    200: reference(IssuedVoucher),
    ...problems(
      ...unsafeRefusals,
      'auth.required',
      'eligibility.required',
      'eligibility.refused',
      'eligibility.terms-outdated',
      'offer.not-open',
      'sale.not-open',
      'sale.round-unknown',
      'sale.round-not-open',
      'sale.sold-out',
      'sale.unavailable',
      'chain.unavailable',
      'internal.unavailable',
    ),
  },
}
