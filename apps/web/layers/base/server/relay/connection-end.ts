import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'

/** Connections whose last request has come. */
const ending = new WeakSet<Socket>()

/**
 * Says that the connection ends with the answer to this request. What was sent behind it may be part of it, as another reader would have
 * parted the bytes: none of it is a request.
 */
export function endConnectionWith({ socket }: IncomingMessage): void {
  ending.add(socket)
}

/** Whether the request came behind the last one of its connection. It is not answered: the connection ends before its turn. */
export function comesTooLate({ socket }: IncomingMessage): boolean {
  return ending.has(socket)
}
