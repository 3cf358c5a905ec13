import type { IncomingMessage, ServerResponse } from 'node:http'
import { comesTooLate } from './connection-end.ts'
import { framingFault } from './framing-fault.ts'
import { type RelayProblem, answerProblem } from './problem-answer.ts'

/** Requests that were let in: what their connection sends later is nothing of theirs. */
const letIn = new WeakSet<IncomingMessage>()

/**
 * Turns away what cannot be told from the request behind it, and all that its connection sent behind it. It judges before it waits for
 * anything, so requests of one packet are judged in their order.
 *
 * @returns whether the request was turned away; then it is answered, or its connection ends without.
 */
export async function turnAway(req: IncomingMessage, res: ServerResponse): Promise<boolean> {
  if (letIn.has(req)) return false
  if (comesTooLate(req)) return true
  const fault = framingFault(req)
  if (fault === undefined) {
    letIn.add(req)
    return false
  }
  await answerProblem(req, res, badRequest(fault), { ends: true })
  return true
}

const badRequest = (detail: string): RelayProblem => ({
  status: 400,
  title: 'Bad Request',
  code: 'request.invalid',
  detail,
})
