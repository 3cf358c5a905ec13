import type { BusinessConfig } from '@amour/config'
import { DomainError } from '@amour/domain'
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { canonicalText, termsHash } from './terms-hash.ts'
import type { Terms } from './schemas.ts'

/**
 * Reads the terms that `amour.config.yaml` names.
 *
 * @param configFile the file; the terms' paths are relative to it.
 * @throws DomainError `config.invalid`
 */
export function loadTerms(configFile: string, { version, fr, en }: BusinessConfig['terms']): Terms {
  const read = (file: string) => {
    const path = resolve(dirname(configFile), file)
    try {
      return canonicalText(readFileSync(path, 'utf8'))
    } catch (cause) {
      throw new DomainError('config.invalid', { detail: `The terms cannot be read: ${path}`, cause })
    }
  }
  const texts = { fr: read(fr), en: read(en) }
  return { hash: termsHash(texts), version, ...texts }
}
