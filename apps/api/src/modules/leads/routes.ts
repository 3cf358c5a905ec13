import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { bearerToken } from './bearer-token.ts'
import {
  changePreferences,
  confirmLead,
  eraseLead,
  exportLead,
  getLeadChoices,
  getPreferences,
  renewLink,
  resendLink,
  signUpLead,
  unsubscribeLead,
} from './operations.ts'
import type { LeadService } from './service.ts'

const checkYourInbox = { status: 'check-your-inbox' } as const

/** Letters by e-mail: sign-up, confirmation, preferences, and the ways out. */
export function leadRoutes({ leads }: { leads: LeadService }): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.get('/leads/choices', { schema: getLeadChoices }, () => Promise.resolve(leads.choices))

    app.post('/leads', { config: { limit: 'lead' }, schema: signUpLead }, async (request, reply) => {
      await leads.signUp(request.body, request.clientAddress)
      return reply.code(202).send(checkYourInbox)
    })

    app.post('/leads/confirm', { config: { limit: 'lead' }, schema: confirmLead }, (request) =>
      leads.confirm(request.body.token, request.clientAddress),
    )

    app.post('/leads/resend', { config: { limit: 'lead' }, schema: resendLink }, async (request, reply) => {
      await leads.resend(request.body)
      return reply.code(202).send(checkYourInbox)
    })

    app.get('/leads/preferences', { schema: getPreferences }, (request) => leads.read(bearerToken(request)))

    app.put('/leads/preferences', { schema: changePreferences }, (request) =>
      leads.change(bearerToken(request), request.body, request.clientAddress),
    )

    app.post(
      '/leads/renew-link',
      { config: { limit: 'lead' }, schema: renewLink },
      async (request, reply) => {
        await leads.renewLink(bearerToken(request))
        return reply.code(202).send(checkYourInbox)
      },
    )

    app.get('/leads/export', { schema: exportLead }, async (request, reply) => {
      const kept = await leads.export(bearerToken(request))
      return reply.header('content-disposition', 'attachment; filename="amour-letters.json"').send(kept)
    })

    app.delete('/leads', { schema: eraseLead }, async (request, reply) => {
      await leads.erase(bearerToken(request))
      return reply.code(204).send(null)
    })

    await app.register(oneClickRoute(leads))
  }
}

/** What is posted says no more than the address does: `List-Unsubscribe=One-Click`, as a form of either kind. */
function oneClickRoute(leads: LeadService): FastifyPluginAsyncTypebox {
  return async (app) => {
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, _body, done) => done(null, null))
    const options = { config: { anyOrigin: true }, schema: unsubscribeLead }
    app.post('/leads/unsubscribe', options, async (request, reply) => {
      await leads.leave(request.query.token, request.clientAddress)
      return reply.code(204).send(null)
    })
  }
}
