import type { PortsLogger } from './ports/ports-logger.ts'

/** Says once that a server is away and once that it is back, however many calls notice. */
export interface OutageLog {
  down(error: unknown): void
  up(): void
}

export function createOutageLog(logger: PortsLogger, service: string, consequence: string): OutageLog {
  let isDown = false
  return {
    down(error) {
      if (isDown) return
      isDown = true
      logger.warn({ err: error, service, consequence }, 'A server for cache and live events does not answer')
    },
    up() {
      if (!isDown) return
      isDown = false
      logger.info({ service }, 'A server for cache and live events answers again')
    },
  }
}
