import type { BusinessConfig } from '@amour/config'
import { DomainError } from '@amour/domain'

type Asked = readonly { purpose: string; version: string }[]

/**
 * Passes when these topics exist and these consents are to the present wording, each once.
 *
 * @throws DomainError `request.invalid`, `lead.wording-outdated`
 */
export function checkChoices(
  { purposes, topics }: BusinessConfig['leads'],
  chosen: readonly string[],
  consents: Asked,
): void {
  const unknownTopic = chosen.some((topic) => topics.every(({ id }) => id !== topic))
  if (unknownTopic) refuse('/topics', 'names a topic that does not exist')
  const names = consents.map(({ purpose }) => purpose)
  const known = names.every((name) => purposes.some(({ id }) => id === name))
  if (!known || new Set(names).size !== names.length)
    refuse('/consents', 'names a purpose that does not exist, or twice')
  const outdated = consents.some((consent) =>
    purposes.every(({ id, version }) => id !== consent.purpose || version !== consent.version),
  )
  if (outdated) throw new DomainError('lead.wording-outdated')
}

/** Names of topics in a language; what the configuration no longer has is left out. */
export function topicNames(
  { topics }: BusinessConfig['leads'],
  chosen: readonly string[],
  language: 'fr' | 'en',
): string[] {
  return topics.filter(({ id }) => chosen.includes(id)).map(({ name }) => name[language])
}

function refuse(path: string, message: string): never {
  throw new DomainError('request.invalid', { errors: [{ path, message }] })
}
