// Runs a TypeScript file of this repository with the pinned Node and pnpm, which it fetches when the machine has others, and
// with its packages installed: node scripts/with-toolchain.mjs FILE [ARGUMENTS]
// Plain JavaScript without dependencies, since it runs before anything is installed.
import { dirname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installWorkspace } from './toolchain/install-workspace.mjs'
import { provideToolchain } from './toolchain/provide-toolchain.mjs'
import { refuseFolder } from './toolchain/refuse-folder.mjs'
import { runScript } from './toolchain/run-script.mjs'
import { StartError } from './toolchain/start-error.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [script, ...args] = process.argv.slice(2)

try {
  if (script === undefined) throw new StartError('Name the TypeScript file to run.')
  if (Number.parseInt(process.versions.node, 10) < 20) {
    throw new StartError(`Amour needs Node 20 or later to start; this is Node ${process.versions.node}.`)
  }
  refuseFolder(root)
  const toolchain = await provideToolchain(root)
  await installWorkspace(root, toolchain)
  process.exitCode = await runScript(toolchain, resolve(root, script), args)
} catch (error) {
  if (!(error instanceof StartError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
