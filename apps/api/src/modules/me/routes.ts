import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import Type from 'typebox'
import { problems, unsafeRefusals } from '../../http/problem-responses.ts'
import { nullable, reference } from '../../http/reference.ts'
import type { SignedIn } from '../../http/signed-in.ts'
import { Person, Wallet } from '../auth/schemas.ts'
import { Declaration, DeclarationInput } from './schemas.ts'
import type { EligibilityService } from './service.ts'

interface MeRoutesOptions {
  eligibility: EligibilityService
  signedIn: SignedIn
}

/** The signed-in person and what they declared. */
export function meRoutes({ eligibility, signedIn }: MeRoutesOptions): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get('/me', { schema: getMe }, async (request) => {
      const { personId, wallet } = await signedIn(request)
      return { person: { id: personId }, wallet, declaration: await eligibility.declarationOf(personId) }
    })

    app.put('/me/declaration', { schema: declareEligibility }, async (request) => {
      const { personId } = await signedIn(request)
      return eligibility.declare(personId, request.body)
    })
  }
}

const getMe = {
  operationId: 'getMe',
  tags: ['Me'],
  summary: 'Who is signed in, and whether they may buy',
  response: {
    200: Type.Object({
      person: reference(Person),
      wallet: reference(Wallet),
      declaration: nullable(reference(Declaration)),
    }),
    ...problems('auth.required', 'internal.unavailable'),
  },
}

const declareEligibility = {
  operationId: 'declareEligibility',
  tags: ['Me'],
  summary: 'Declares country and status and accepts the terms; the answer says whether one may buy',
  body: DeclarationInput,
  response: {
    200: reference(Declaration),
    ...problems(...unsafeRefusals, 'auth.required', 'eligibility.terms-outdated', 'internal.unavailable'),
  },
}
