import type { IncomingMessage } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

/** The body is larger than the API takes. */
export class BodyTooLarge extends Error {
  override readonly name = 'BodyTooLarge'
}

/** How long the rest of a refused body is read and thrown away, so that the client hears the answer before the connection ends. */
const LINGER_MS = 2_000

/**
 * All of a request's body, so that its length is known before anything goes on.
 * Throws BodyTooLarge beyond `most` bytes, and the stream's error when the client breaks off.
 */
export async function readBody(req: IncomingMessage, most: number): Promise<Buffer> {
  if (Number(req.headers['content-length'] ?? 0) > most) throw new BodyTooLarge()
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of req.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > most) throw new BodyTooLarge()
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Waits until the client has sent what it had to send, or for two seconds. */
export async function letFinish(req: IncomingMessage): Promise<void> {
  if (req.complete || req.destroyed) return
  const finished = new Promise<void>((resolve) => {
    req.once('end', resolve).once('close', resolve).resume()
  })
  await Promise.race([finished, pause(LINGER_MS)])
}
