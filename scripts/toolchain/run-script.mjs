import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { npmProcess } from './npm-process.mjs'

const forwarded = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])

/**
 * Runs a TypeScript file in place of this process: its terminal, its signals, its exit code. The channel between the two closes
 * when this process dies, by which the script knows that nobody waits for it any more.
 * @param {import('./provide-toolchain.mjs').Toolchain} toolchain
 * @param {string} script
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
export function runScript({ node, env }, script, args) {
  const child = spawn(node, [script, ...args], { env, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] })
  for (const signal of forwarded) process.on(signal, () => child.kill(signal))
  stopWhenOrphaned(() => child.kill('SIGTERM'))
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? 128 + (signal ? constants.signals[signal] : 0)))
  })
}

/**
 * npm, when killed with -9, cannot tell us, and the shell between us lives on: so look whether npm is still there.
 * @param {() => void} stop
 */
function stopWhenOrphaned(stop) {
  const npm = npmProcess()
  if (npm === undefined) return
  setInterval(() => {
    try {
      process.kill(npm, 0)
    } catch {
      stop()
    }
  }, 1000).unref()
}
