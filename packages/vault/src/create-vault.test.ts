import { expect, it } from 'vitest'
import { createVault } from './create-vault.ts'
import { InvalidSealError } from './invalid-seal-error.ts'

const [first, second, indexKey] = ['1', '2', '3'].map((digit) => digit.repeat(64)) as [string, string, string]
const vault = createVault({ keys: `1:${first}`, indexKey })

it('opens what it sealed, never writes it twice the same way, and shows nothing of it', () => {
  const sealed = vault.seal('élodie@amour.example', 'leads|email|1')
  expect(vault.open(sealed, 'leads|email|1')).toBe('élodie@amour.example')
  expect(vault.seal('élodie@amour.example', 'leads|email|1')).not.toEqual(sealed)
  expect(sealed.toString('utf8')).not.toContain('amour')
})

it('opens nothing at another place, changed, cut short or sealed with another key', () => {
  const sealed = vault.seal('text', 'leads|email|1')
  const changed = Buffer.from(sealed)
  changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1
  expect(() => vault.open(sealed, 'leads|email|2')).toThrow(InvalidSealError)
  expect(() => vault.open(changed, 'leads|email|1')).toThrow(InvalidSealError)
  expect(() => vault.open(sealed.subarray(0, 20), 'leads|email|1')).toThrow(InvalidSealError)
  expect(() => vault.open(Buffer.alloc(0), 'leads|email|1')).toThrow(InvalidSealError)
  const other = createVault({ keys: `1:${second}`, indexKey })
  expect(() => other.open(sealed, 'leads|email|1')).toThrow(InvalidSealError)
})

it('seals with the first key and opens with all, so that keys can be changed', () => {
  const next = createVault({ keys: `2:${second},1:${first}`, indexKey })
  expect(next.open(vault.seal('old', 'x'), 'x')).toBe('old')
  expect(() => vault.open(next.seal('new', 'x'), 'x')).toThrow(InvalidSealError)
})

it('finds a text in any case and Unicode form, in one column only', () => {
  const index = vault.blindIndex('E\u0301lodie@Amour.example', 'email')
  expect(vault.blindIndex('élodie@amour.EXAMPLE', 'email')).toEqual(index)
  expect(vault.blindIndex('élodie@amour.example', 'ip')).not.toEqual(index)
  const other = createVault({ keys: `1:${first}`, indexKey: second })
  expect(other.blindIndex('élodie@amour.example', 'email')).not.toEqual(index)
})

it.each(['', 'x', `0:${first}`, `256:${first}`, `1:${first},1:${second}`, `1:${first.slice(1)}`])(
  'refuses the keys %j without saying them',
  (keys) => {
    expect(() => createVault({ keys, indexKey })).toThrow(/version/)
  },
)
