import { spawnSync } from 'node:child_process'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { repositoryRoot } from '../repository-root.ts'
import { refuseFolder } from './refuse-folder.mjs'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'amour-folder-'))
})
afterEach(() => rm(folder, { recursive: true }))

it('starts nothing from a folder such as a browser names a second copy, and says why', async () => {
  const copy = join(folder, 'amour (1)')
  await cp(join(repositoryRoot, 'scripts'), join(copy, 'scripts'), { recursive: true })
  const { status, stderr } = spawnSync(process.execPath, ['scripts/with-toolchain.mjs', 'scripts/test.ts'], {
    cwd: copy,
    encoding: 'utf8',
  })
  expect(status).toBe(1)
  expect(stderr).toMatch(/^The web site cannot be built in .*amour \(1\): .*Rename or move the folder\.\n$/)
})

it.each(['/home/zoé/mes projets/amour', "/srv/l'amour", '/srv/amour-2.0_b', 'C:\\Users\\ana\\amour'])(
  'takes %s',
  (path) => {
    expect(() => refuseFolder(path)).not.toThrow()
  },
)
