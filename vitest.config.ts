import { defineConfig } from 'vitest/config'

const folders = ['apps', 'packages', 'scripts', 'contracts/deploy', 'contracts/scripts']
const never = ['**/node_modules/**', '**/.nuxt/**', '**/.output/**']
const globalSetup = ['./packages/testkit/src/global-setup.ts']

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: folders.map((folder) => `${folder}/**/*.test.ts`),
          exclude: [...never, '**/*.integration.test.ts'],
        },
      },
      {
        test: {
          name: 'integration',
          include: folders.map((folder) => `${folder}/**/*.integration.test.ts`),
          exclude: never,
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
          // One stack and one browser at a time: two would compete for the same cores.
          fileParallelism: false,
        },
      },
    ],
  },
})
