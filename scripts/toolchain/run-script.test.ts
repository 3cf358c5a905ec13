import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'amour-run-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A process that runs `code` by `runScript`, as with-toolchain.mjs does. */
function run(code: string) {
  const script = join(folder, 'script.ts')
  const outer = join(folder, 'outer.mjs')
  const module = join(import.meta.dirname, 'run-script.mjs')
  writeFileSync(script, code)
  writeFileSync(
    outer,
    `import { runScript } from ${JSON.stringify(module)}
     const toolchain = { node: process.execPath, pnpm: [], env: process.env }
     process.exitCode = await runScript(toolchain, ${JSON.stringify(script)}, ['one', 'two'])`,
  )
  const env = { ...process.env }
  delete env['npm_lifecycle_event']
  return spawn(process.execPath, [outer], { env, stdio: ['ignore', 'pipe', 'inherit'] })
}

test('arguments go in and the exit code comes out', async () => {
  const child = run(`process.exit(process.argv.slice(2).join() === 'one,two' ? 7 : 1)`)
  expect(await once(child, 'exit')).toEqual([7, null])
})

test('a signal reaches the script, which may end in its own way', async () => {
  const child = run(
    `process.on('SIGTERM', () => process.exit(3)); setInterval(() => {}, 100); console.log('up')`,
  )
  await once(child.stdout, 'data')
  child.kill('SIGTERM')
  expect(await once(child, 'exit')).toEqual([3, null])
})

test('kill -9 of the runner is noticed by the script', async () => {
  const child = run(
    `process.once('disconnect', () => { console.log('alone'); process.exit() })
     setInterval(() => {}, 100); console.log('up')`,
  )
  await once(child.stdout, 'data')
  const said = once(child.stdout, 'data')
  child.kill('SIGKILL')
  expect(String((await said)[0])).toContain('alone')
})
