import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { build } from 'vite'
import type { Rollup } from 'vite'

/** Names of islands and of their files. */
export type IslandFiles = Record<string, string>

/** An island that must run before anything is painted: a classic script, alone in its file. */
const BLOCKING = '.blocking'

/** Sources of islands in these folders. Two of one name are an error: a page asks for them by name. */
export function findIslands(folders: readonly string[]): string[] {
  const sources = folders
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
  const names = sources.map(nameOf)
  const twice = names.find((name, index) => names.indexOf(name) !== index)
  if (twice) throw new Error(`Two islands are called ${twice}`)
  return sources
}

/** Builds every island; modules share what they have in common, blocking ones stand alone. */
export async function buildIslands(sources: readonly string[], outDir: string): Promise<IslandFiles> {
  const blocking = sources.filter((source) => nameOf(source).endsWith(BLOCKING))
  const modules = sources.filter((source) => !blocking.includes(source))
  const built = [await bundle(modules, 'es', outDir, true)]
  for (const source of blocking) built.push(await bundle([source], 'iife', outDir, false))
  return Object.assign({}, ...built) as IslandFiles
}

async function bundle(
  sources: readonly string[],
  format: 'es' | 'iife',
  outDir: string,
  emptyOutDir: boolean,
): Promise<IslandFiles> {
  const output = await build({
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir,
      target: 'es2022',
      modulePreload: false,
      reportCompressedSize: false,
      rollupOptions: {
        input: Object.fromEntries(sources.map((source) => [nameOf(source), source])),
        output: { format, entryFileNames: '[name].[hash].js', chunkFileNames: 'shared.[hash].js' },
      },
    },
  })
  const { output: files } = (Array.isArray(output) ? output[0] : output) as Rollup.RollupOutput
  return Object.fromEntries(
    files.flatMap((file) => (file.type === 'chunk' && file.isEntry ? [[file.name, file.fileName]] : [])),
  )
}

const nameOf = (source: string) => basename(source, '.ts')
