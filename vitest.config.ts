import { defineConfig } from 'vitest/config'

const folders = ['apps', 'packages', 'scripts', 'contracts/deploy', 'contracts/scripts']
const never = ['**/node_modules/**', '**/.nuxt/**', '**/.output/**']
const globalSetup = ['./packages/testkit/src/global-setup.ts']
/** Files that run one after the other in a worker share what they import: loading it anew took more time than testing it. */
const isolate = false

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: folders.map((folder) => `${folder}/**/*.test.ts`),
          exclude: [...never, '**/*.integration.test.ts'],
          isolate,
        },
      },
      {
        test: {
          name: 'integration',
          include: folders.map((folder) => `${folder}/**/*.integration.test.ts`),
          exclude: never,
          isolate,
          globalSetup,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'system',
          include: ['tests/system/**/*.test.ts'],
          exclude: never,
          globalSetup: ['./tests/system/support/global-setup.ts'],
          testTimeout: 180_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
})
