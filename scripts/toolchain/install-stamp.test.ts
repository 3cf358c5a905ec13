import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { installStamp } from './install-stamp.mjs'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'amour-stamp-'))
  for (const folder of ['apps/web', 'packages/domain', 'tests/system'])
    mkdirSync(join(root, folder), { recursive: true })
  writeFileSync(join(root, 'pnpm-lock.yaml'), 'lockfileVersion: 9')
  writeFileSync(join(root, 'apps/web/package.json'), '{}')
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

test('what does not concern the installation leaves the stamp alone', () => {
  const before = installStamp(root)
  writeFileSync(join(root, 'apps/web/app.vue'), '<template />')
  expect(installStamp(root)).toBe(before)
})

test.each(['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'apps/web/package.json', 'packages/domain/package.json'])(
  'a change of %s changes the stamp',
  (file) => {
    const before = installStamp(root)
    writeFileSync(join(root, file), '{ "changed": true }')
    expect(installStamp(root)).not.toBe(before)
  },
)
