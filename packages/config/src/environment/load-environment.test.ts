import { expect, it } from 'vitest'
import { InvalidConfigError } from '../invalid-config-error.ts'
import { loadEnvironment } from './load-environment.ts'

const good = {
  DATABASE_URL: 'postgresql://amour:secret-1@127.0.0.1/amour',
  RPC_URL: 'http://127.0.0.1:8545,http://127.0.0.1:8546',
  CHAIN_ID: '31337',
  SALE_ADDRESS: `0x${'Aa'.repeat(20)}`,
  SALE_DEPLOYMENT_BLOCK: '0',
}

function faultsOf(source: Record<string, string>): InvalidConfigError {
  try {
    loadEnvironment(['database', 'chain', 'voucher', 'site', 'http'], source)
  } catch (error) {
    if (error instanceof InvalidConfigError) return error
  }
  throw new Error('It was accepted')
}

it('reads numbers, fills defaults and takes only what was asked for', () => {
  const environment = loadEnvironment(['log', 'chain'], { ...good, UNRELATED: 'x' })
  expect(environment).toMatchObject({ LOG_LEVEL: 'info', CHAIN_ID: 31337, SALE_DEPLOYMENT_BLOCK: 0 })
  expect(environment).not.toHaveProperty('DATABASE_URL')
  expect(environment).not.toHaveProperty('UNRELATED')
})

it('counts empty as absent', () => {
  expect(loadEnvironment(['redis', 'business'], { REDIS_URL: ' ', CONFIG_FILE: '' })).toEqual({
    CONFIG_FILE: 'amour.config.yaml',
  })
})

it('reports all faults together', () => {
  const { errors, message } = faultsOf({ ...good, CHAIN_ID: 'one', RPC_URL: 'localhost', API_PORT: '70000' })
  for (const name of ['CHAIN_ID', 'RPC_URL', 'API_PORT', 'VOUCHER_SIGNER_KEY', 'PUBLIC_ORIGIN']) {
    expect(message).toContain(name)
  }
  expect(errors.length).toBeGreaterThanOrEqual(4)
})

it('never shows a value', () => {
  const { message, errors } = faultsOf({
    DATABASE_URL: 'mysql://root:hunter2@db',
    VOUCHER_SIGNER_KEY: `0x${'e'.repeat(63)}Z`,
    RPC_URL: 'wss://provider/key-9',
  })
  expect(message + JSON.stringify(errors)).not.toMatch(/hunter2|eee|key-9/)
})

it('cannot be changed afterwards', () => {
  const environment = loadEnvironment(['log'], {}) as { LOG_LEVEL: string }
  expect(() => {
    environment.LOG_LEVEL = 'trace'
  }).toThrow(TypeError)
})
