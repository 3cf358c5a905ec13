import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Why a gap stays, by its key. Written by hand, in `exceptions.json`. */
export function readExceptions(): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(join(import.meta.dirname, 'exceptions.json'), 'utf8')) as Record<
    string,
    string
  >
}
