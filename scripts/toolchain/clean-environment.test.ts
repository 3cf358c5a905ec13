import { expect, test } from 'vitest'
import { cleanEnvironment } from './clean-environment.mjs'

test('what npm run says about itself goes, what a person set stays', () => {
  const environment = {
    PATH: '/bin',
    npm_lifecycle_event: 'start',
    npm_package_name: 'amour',
    npm_config_local_prefix: '/there',
    npm_config_user_agent: 'npm/11',
    npm_config_registry: 'https://registry.example',
    npm_config_https_proxy: 'http://proxy.example',
  }
  expect(cleanEnvironment(environment)).toEqual({
    PATH: '/bin',
    npm_config_registry: 'https://registry.example',
    npm_config_https_proxy: 'http://proxy.example',
  })
})
