import { createHash } from 'node:crypto'

/** Keys of a laptop's stack: the same at each start, since its data stay, and known to all, since they are samples. */
export function localPersonalDataKeys(): { PERSONAL_DATA_KEYS: string; PERSONAL_INDEX_KEY: string } {
  return { PERSONAL_DATA_KEYS: `1:${sampleKey('data')}`, PERSONAL_INDEX_KEY: sampleKey('index') }
}

function sampleKey(name: string): string {
  return createHash('sha256').update(`amour local ${name}`).digest('hex')
}

/** By which the web server proves itself to the API. */
export const localWebSecret = sampleKey('web')
