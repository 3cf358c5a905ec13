import { createVault } from '@amour/vault'
import { expect, it } from 'vitest'
import { createManageTokens } from './manage-token.ts'

const vaultOf = (digit: string) => createVault({ keys: `1:${digit.repeat(64)}`, indexKey: digit.repeat(64) })
const tokens = createManageTokens(vaultOf('1'))
const reference = { leadId: '0199e0a5-3f5e-7b7e-9a52-0c6c8b0c5a11', generation: 3 }

it('reads what it made', () => {
  const token = tokens.make(reference)
  expect(token).toMatch(/^[A-Za-z0-9_-]{59}$/)
  expect(tokens.read(token)).toEqual(reference)
})

it('reads nothing that was changed, cut or made with another key', () => {
  const token = tokens.make(reference)
  for (let index = 0; index < token.length - 1; index += 1) {
    const changed = `${token.slice(0, index)}${token[index] === 'A' ? 'B' : 'A'}${token.slice(index + 1)}`
    expect(tokens.read(changed)).toBeUndefined()
  }
  for (const other of ['', 'x', token.slice(1), `${token}AAAA`]) expect(tokens.read(other)).toBeUndefined()
  expect(createManageTokens(vaultOf('2')).read(token)).toBeUndefined()
})
