import { type DestinationStream, type Logger, pino } from 'pino'
import { batchedOutput } from './batched-output.ts'
import { describeError } from './describe-error.ts'
import { currentContext } from './request-context.ts'

export type { Logger } from 'pino'

/** Paths whose values never reach a log. */
const secrets = [
  'req.headers.authorization',
  'req.headers.cookie',
  'res.headers["set-cookie"]',
  '*.password',
  '*.privateKey',
  '*.signature',
  '*.token',
]

export interface LoggerOptions {
  /** The service that speaks, such as `api`. */
  service: string
  level: string
  destination?: DestinationStream
}

/** A JSON logger on stdout. Messages are constant; data goes in fields, by the names of the context. */
export function createLogger({ service, level, destination = batchedOutput() }: LoggerOptions): Logger {
  const options = {
    level,
    base: { service },
    timestamp: () => `,"time":"${new Date().toISOString()}"`,
    formatters: { level: (label: string) => ({ level: label }) },
    redact: { paths: secrets, censor: '[redacted]' },
    serializers: {
      err: (error: unknown) => describeError(error),
      error: (error: unknown) => describeError(error),
    },
    mixin: () => ({ ...currentContext() }),
  }
  return pino(options, destination)
}
