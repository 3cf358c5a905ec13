import { freePort } from '@amour/local'
import { holdPort } from './hold-port.ts'

const preferred = {
  web: 3000,
  api: 4000,
  indexer: 4100,
  worker: 4200,
  apiMetrics: 4300,
  smtp: 1025,
  mail: 1080,
  chain: 8545,
  postgres: 54_320,
  redis: 63_790,
} as const

export type PortName = keyof typeof preferred

/** A port of the stack, kept for its server until that starts. */
export interface ChosenPort {
  port: number
  preferred: number
  /** True when the preferred port was taken and another one stands in. */
  moved: boolean
  /** Lets go of it, just before its server takes it. */
  release(): Promise<void>
}

/** Chooses every port of the stack: the usual one, or the next one free. */
export async function choosePorts(): Promise<Record<PortName, ChosenPort>> {
  const names = Object.keys(preferred) as PortName[]
  const entries = await Promise.all(
    names.map(async (name) => [name, await choosePort(preferred[name])] as const),
  )
  return Object.fromEntries(entries) as Record<PortName, ChosenPort>
}

/** Between looking for a free port and holding it somebody else may take it: then the next one is looked for. */
async function choosePort(wanted: number): Promise<ChosenPort> {
  for (let attempt = 1; ; attempt += 1) {
    const { port } = await freePort(wanted)
    try {
      const release = await holdPort(port)
      return { port, preferred: wanted, moved: port !== wanted, release }
    } catch (error) {
      if (attempt === 5) throw error
    }
  }
}
