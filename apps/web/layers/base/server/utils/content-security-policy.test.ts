import { expect, it } from 'vitest'
import { contentSecurityPolicy } from './content-security-policy.ts'
import { rpcOrigins } from './rpc-origins.ts'

it('allows scripts by nonce only', () => {
  const scripts = contentSecurityPolicy({ nonce: 'abc', connect: [] })
    .split('; ')
    .find((rule) => rule.startsWith('script-src'))
  expect(scripts).toBe("script-src 'self' 'nonce-abc'")
})

it('lets the page call the chain, and nobody else', () => {
  const policy = contentSecurityPolicy({
    nonce: 'abc',
    connect: rpcOrigins('http://127.0.0.1:8545/path, https://rpc.example/key,nonsense'),
  })
  expect(policy).toContain("connect-src 'self' http://127.0.0.1:8545 https://rpc.example;")
})

it('allows no inline script at all where there is no nonce', () => {
  expect(contentSecurityPolicy({ connect: [] })).toContain("script-src 'self';")
})
