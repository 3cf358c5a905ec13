import { amourSaleAbi } from '@amour/chain'
import { encodeAbiParameters, type Hex, pad, parseEventLogs, toEventSelector } from 'viem'
import { expect, it } from 'vitest'
import type { MinedLog } from '../chain/check-logs.ts'
import { parseSaleLogs } from './parse-sale-logs.ts'

const events = amourSaleAbi.filter((item) => item.type === 'event')
const address: Hex = `0x${'a1'.repeat(20)}`

/** A value of a type; the same for each parameter of it, but close to its largest. */
function valueOf(input: { type: string; components?: readonly { name: string; type: string }[] }): unknown {
  if (input.components) return Object.fromEntries(input.components.map((part) => [part.name, valueOf(part)]))
  if (input.type === 'address') return address
  if (input.type === 'bytes32') return `0x${'7e'.repeat(32)}`
  const bits = BigInt(input.type.slice('uint'.length))
  return bits <= 48n ? Number(2n ** bits - 2n) : 2n ** bits - 2n
}

function logOf(event: (typeof events)[number]): MinedLog {
  const inputs = event.inputs as readonly { name: string; type: string; indexed: boolean }[]
  const encode = (some: typeof inputs) => encodeAbiParameters(some, some.map(valueOf))
  const topics = inputs.filter(({ indexed }) => indexed).map((input) => encode([input]))
  const data = encode(inputs.filter(({ indexed }) => !indexed))
  return { address, topics: [toEventSelector(event), ...topics], data } as unknown as MinedLog
}

it.each(events.map((event) => [event.name, event] as const))('reads %s as viem does', (name, event) => {
  const logs = [logOf(event)]
  const [parsed] = parseSaleLogs(logs)
  const [expected] = parseEventLogs({ abi: amourSaleAbi, logs, strict: true })
  expect(parsed?.eventName).toBe(name)
  const lowered = (value: unknown) =>
    JSON.stringify(value, (_key, part: unknown) =>
      String(part) === '[object Object]' ? part : String(part).toLowerCase(),
    )
  expect(lowered(parsed?.args)).toBe(lowered({ ...expected?.args }))
})

it('leaves out what is no event of the sale, and refuses what does not fit its event', () => {
  const [event] = events.filter(({ name }) => name === 'Purchased')
  if (!event) throw new Error('There is no such event')
  const log = logOf(event)
  expect(parseSaleLogs([{ ...log, topics: [pad('0x01')] } as MinedLog])).toEqual([])
  expect(parseSaleLogs([{ ...log, topics: [] } as unknown as MinedLog])).toEqual([])
  for (const broken of [{ topics: log.topics.slice(0, 1) }, { data: log.data.slice(0, -2) }]) {
    expect(() => parseSaleLogs([{ ...log, ...broken } as MinedLog])).toThrow(
      expect.objectContaining({ code: 'chain.inconsistent' }),
    )
  }
})
