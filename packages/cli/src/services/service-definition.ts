import type { PortName } from '../up/choose-ports.ts'

/** A long-running program of ours: how to start it and how to see that it works. */
export interface ServiceDefinition {
  /** Names the log file. */
  name: 'api' | 'indexer' | 'web' | 'worker'
  /** For people. */
  title: string
  /** The module that Node runs. */
  entry: string
  /** Set beside the terminal's own environment. */
  env: Record<string, string>
  /** Those that it listens on. */
  ports: readonly PortName[]
  /** Answers 2xx once the service does its work. */
  readyUrl: string
}
