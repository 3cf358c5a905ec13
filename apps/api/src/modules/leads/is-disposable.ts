import { disposableEmailBlocklistSet } from 'disposable-email-domains-js'

let listed: Set<string> | undefined

/** Whether a domain, or one above it, hands out addresses that vanish after minutes. */
export function isDisposable(email: string): boolean {
  listed ??= disposableEmailBlocklistSet()
  const labels = email.slice(email.lastIndexOf('@') + 1).split('.')
  return labels.some((_, index) => listed?.has(labels.slice(index).join('.')))
}
