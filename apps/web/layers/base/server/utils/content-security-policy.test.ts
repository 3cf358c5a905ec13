import { expect, it } from 'vitest'
import { contentSecurityPolicy } from './content-security-policy.ts'
import { rpcOrigins } from './rpc-origins.ts'

it('allows scripts by nonce only', () => {
  const scripts = contentSecurityPolicy('abc', [])
    .split('; ')
    .find((rule) => rule.startsWith('script-src'))
  expect(scripts).toBe("script-src 'self' 'nonce-abc'")
})

it('lets the page call the chain, and nobody else', () => {
  const policy = contentSecurityPolicy(
    'abc',
    rpcOrigins('http://127.0.0.1:8545/path, https://rpc.example/key,nonsense'),
  )
  expect(policy).toContain("connect-src 'self' http://127.0.0.1:8545 https://rpc.example;")
})
