import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { cleanEnvironment } from './clean-environment.mjs'

const { scripts } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8')) as {
  scripts: Record<string, string>
}
const ours = Object.keys(scripts).filter((name) => scripts[name]?.includes('with-toolchain.mjs'))

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'amour-npm-'))
  mkdirSync(join(folder, 'scripts'))
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'stand-in', scripts }))
  writeFileSync(
    join(folder, 'scripts/with-toolchain.mjs'),
    `for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => { console.log(signal); process.exit(7) })
     setInterval(() => {}, 100); console.log('up')`,
  )
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test.each(ours)('a signal for npm alone stops what "npm run %s" runs', async (script) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    const npm = spawn('npm', ['run', '--silent', script], {
      cwd: folder,
      env: cleanEnvironment(process.env),
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    expect(String((await once(npm.stdout, 'data'))[0])).toContain('up')
    const said = once(npm.stdout, 'data')
    npm.kill(signal)
    expect(String((await said)[0])).toContain(signal)
    await once(npm, 'exit')
  }
})
