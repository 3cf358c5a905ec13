import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto'
import { InvalidSealError } from './invalid-seal-error.ts'
import { parseKeys } from './parse-keys.ts'

const IV_BYTES = 12
const TAG_BYTES = 16
const HEAD_BYTES = 1 + IV_BYTES + TAG_BYTES
const CIPHER = 'aes-256-gcm'

export interface VaultOptions {
  /** `version:key` pairs, separated by commas: a number from 1 to 255 and 32 bytes in hex. The first seals, all open. */
  keys: string
  /** 32 bytes in hex. What is found and signed by it is lost when it changes. */
  indexKey: string
}

export interface Vault {
  /** Encrypts a text for one place, such as `leads|email|<id>`: it cannot be opened as another place's. */
  seal(text: string, place: string): Buffer
  /** @throws InvalidSealError */
  open(sealed: Uint8Array, place: string): string
  /** The same 32 bytes for the same text in any case and Unicode form: finds what is sealed, and tells nothing of it. */
  blindIndex(text: string, column: string): Buffer
  /** 32 bytes that only a holder of the index key can make. */
  sign(bytes: Uint8Array, purpose: string): Buffer
}

/** Opens the vault. The layout of a sealed text is version (1 byte), IV, tag, cipher text. */
export function createVault({ keys, indexKey }: VaultOptions): Vault {
  const keyByVersion = parseKeys(keys)
  const [current] = keyByVersion
  if (!current) throw new TypeError('A vault needs a key')
  const derived = new Map<string, Buffer>()

  function keyFor(purpose: string): Buffer {
    const known = derived.get(purpose)
    if (known) return known
    const key = Buffer.from(hkdfSync('sha256', Buffer.from(indexKey, 'hex'), '', purpose, 32))
    derived.set(purpose, key)
    return key
  }

  return {
    seal(text, place) {
      const [version, key] = current
      const iv = randomBytes(IV_BYTES)
      const cipher = createCipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES }).setAAD(Buffer.from(place))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([Buffer.of(version), iv, cipher.getAuthTag(), body])
    },
    open(sealed, place) {
      const bytes = Buffer.from(sealed)
      const key = keyByVersion.get(bytes[0] ?? 0)
      if (!key || bytes.length < HEAD_BYTES) throw new InvalidSealError()
      try {
        const iv = bytes.subarray(1, 1 + IV_BYTES)
        const decipher = createDecipheriv(CIPHER, key, iv, { authTagLength: TAG_BYTES })
          .setAAD(Buffer.from(place))
          .setAuthTag(bytes.subarray(1 + IV_BYTES, HEAD_BYTES))
        return decipher.update(bytes.subarray(HEAD_BYTES), undefined, 'utf8') + decipher.final('utf8')
      } catch (cause) {
        throw new InvalidSealError(cause)
      }
    },
    blindIndex: (text, column) =>
      createHmac('sha256', keyFor(`index|${column}`))
        .update(text.normalize('NFKC').toLowerCase())
        .digest(),
    sign: (bytes, purpose) =>
      createHmac('sha256', keyFor(`sign|${purpose}`))
        .update(bytes)
        .digest(),
  }
}
