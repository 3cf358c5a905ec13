import { expect, it } from 'vitest'
import { apiPath } from './api-path.ts'

it.each(['/api/v1/sale', '/api/v1/', '/api/v1/transactions/0x12?a=/../b&c=%2e%2e', '/api/v1/terms/fr/'])(
  'hands on %s as it came',
  (target) => expect(apiPath(target)).toBe(target),
)

it.each([
  '/api',
  '/api/',
  '/api/v1',
  '/api/v2/sale',
  '/api/../metrics',
  '/api/v1/../../metrics',
  '/api/v1/..',
  '/api/v1/.',
  '/api/v1/./sale',
  '/api/v1//sale',
  '/api/v1/%2e%2e/health/ready',
  '/api/v1/%2E%2E/%2e%2e/metrics',
  '/api/v1/..%2f..%2fmetrics',
  '/api/v1/..%5cmetrics',
  '/api/v1/..\\..\\metrics',
  'http://127.0.0.1:4000/api/v1/sale',
  '//127.0.0.1/api/v1/sale',
  '*',
])('refuses %s', (target) => expect(apiPath(target)).toBeUndefined())
