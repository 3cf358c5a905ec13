import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type Encoding = 'identity' | 'gzip' | 'br'

/** A rendered page: the same bytes for whoever asks. */
export interface Document {
  status: number
  headers: Readonly<Record<string, string>>
  etag: string
  /** The body in an encoding; packed once, when first asked for. */
  body: (encoding: Encoding) => Promise<Buffer>
}

const pack = {
  gzip: (plain: Buffer) => promisify(gzip)(plain, { level: 6 }),
  br: (plain: Buffer) =>
    promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
}

/** A document out of what the renderer answered. */
export function createDocument(status: number, headers: Record<string, string>, html: string): Document {
  const plain = Buffer.from(html)
  const bodies: Partial<Record<Encoding, Promise<Buffer>>> = { identity: Promise.resolve(plain) }
  return {
    status,
    headers,
    etag: `W/"${createHash('sha256').update(plain).digest('base64url').slice(0, 27)}"`,
    body: (encoding) =>
      (bodies[encoding] ??= encoding === 'identity' ? Promise.resolve(plain) : pack[encoding](plain)),
  }
}
