import { DomainError } from '@amour/domain'
import type { ConfigFault } from './config-fault.ts'

/** All faults of one source at once, so that they can be mended in one go. */
export class InvalidConfigError extends DomainError {
  constructor(source: string, faults: readonly ConfigFault[]) {
    const lines = faults.map(({ path, message }) => `  ${path || '(whole)'}: ${message}`)
    super('config.invalid', { detail: `${source} has faults:\n${lines.join('\n')}`, errors: faults })
  }
}
