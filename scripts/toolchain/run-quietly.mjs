import { spawn } from 'node:child_process'
import { StartError } from './start-error.mjs'

const offline =
  /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|error sending request|dns error/

/**
 * Runs a program, shows one line of progress, and its output only when it fails.
 * @param {string} title
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<void>} rejects with a StartError
 */
export async function runQuietly(title, command, args, options) {
  const started = Date.now()
  process.stdout.write(`${title} …`)
  const { code, output } = await collect(command, args, options)
  const seconds = ((Date.now() - started) / 1000).toFixed(1)
  if (code === 0) {
    process.stdout.write(` ${seconds} s\n`)
    return
  }
  process.stdout.write(` failed after ${seconds} s\n`)
  if (offline.test(output)) {
    throw new StartError(
      'The package registry cannot be reached: check the network and run the command again.',
    )
  }
  process.stderr.write(`${output.trim()}\n`)
  throw new StartError(`${title} failed; what it said stands above.`)
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions} options
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function collect(command, args, options) {
  return new Promise((resolve) => {
    let output = ''
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    child.stdout?.on('data', (chunk) => (output += chunk))
    child.stderr?.on('data', (chunk) => (output += chunk))
    child.once('error', (error) => resolve({ code: 1, output: error.message }))
    child.once('close', (code) => resolve({ code, output }))
  })
}
