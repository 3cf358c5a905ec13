import { freePort } from '@amour/local'
import type { FreePort } from '@amour/local'

const preferred = {
  web: 3000,
  api: 4000,
  indexer: 4100,
  worker: 4200,
  chain: 8545,
  postgres: 54_320,
  redis: 63_790,
} as const

export type PortName = keyof typeof preferred

/** A chosen port and what it was meant to be. */
export interface ChosenPort extends FreePort {
  preferred: number
}

/** Chooses every port of the stack: the usual one, or the next one free. */
export async function choosePorts(): Promise<Record<PortName, ChosenPort>> {
  const names = Object.keys(preferred) as PortName[]
  const entries = await Promise.all(
    names.map(
      async (name) => [name, { ...(await freePort(preferred[name])), preferred: preferred[name] }] as const,
    ),
  )
  return Object.fromEntries(entries) as Record<PortName, ChosenPort>
}
