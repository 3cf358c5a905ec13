import { letterPageAt } from '../../shared/letter-paths.ts'
import { answerLetter } from '../utils/answer-letter.ts'
import { askLeads, type LeadCall } from '../utils/ask-leads.ts'
import { readForm } from '../utils/read-form.ts'

/**
 * Forms of the letters' pages, without script: a form posts to its own page. What is done leads on (303); what is refused lets the
 * page be shown again with what was written. Nothing personal goes into a cookie.
 */
export default defineEventHandler(async (event) => {
  if (event.method !== 'POST') return
  const { pathname, searchParams } = getRequestURL(event)
  const place = letterPageAt(pathname)
  if (!place) return
  const { language, page } = place
  const form = await readForm(event.node.req)
  const { apiOrigin } = useRuntimeConfig(event)
  const origin = getRequestHeader(event, 'origin')
  const visitor = { ...event.context.readerHeaders, ...(origin && { origin }) }
  const ask = (call: LeadCall) => askLeads(visitor, apiOrigin, call)

  // One click of a mail program (RFC 8058): the link's own address, a form of any kind, no redirect.
  const token = searchParams.get('token')
  if (page === 'leave' && token !== null) {
    const path = `/unsubscribe?token=${encodeURIComponent(token)}`
    const answer = await ask({ method: 'POST', path })
    setResponseStatus(event, 'problem' in answer ? answer.problem.status : 200)
    setResponseHeader(event, 'content-type', 'text/plain; charset=utf-8')
    return 'problem' in answer ? answer.problem.code : 'OK'
  }

  if (typeof form === 'string') {
    throw createError({ statusCode: form === 'too-large' ? 413 : 415, statusMessage: form })
  }
  const outcome = await answerLetter(page, { language, fields: form }, ask)
  if (!outcome) throw createError({ statusCode: 405, statusMessage: 'This page has no form' })
  if ('to' in outcome) return sendRedirect(event, outcome.to, 303)
  if ('file' in outcome) {
    setResponseHeader(event, 'content-disposition', 'attachment; filename="amour-letters.json"')
    return outcome.file
  }
  setResponseStatus(event, outcome.problem.status)
  const values = Object.fromEntries([...form.keys()].map((name) => [name, form.getAll(name)]))
  event.context.letterRefusal = { page, values, problem: outcome.problem }
})
