import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import solc from 'solc'
import type { AstNode } from '../ast/ast-node.ts'

/** What is compiled, and what of it is wanted. Names of files are relative to the folder of the contracts. */
export interface CompileRequest {
  files: readonly string[]
  /** Contents that take the place of files. */
  contents?: Readonly<Record<string, string>>
  settings?: object
  /** As solc takes it. */
  outputSelection: Readonly<Record<string, Record<string, readonly string[]>>>
}

export interface CompiledContract {
  abi: readonly { type: string; name?: string }[]
  evm: { bytecode: CompiledCode; deployedBytecode: CompiledCode }
}

export interface CompiledCode {
  object: string
  linkReferences: Record<string, Record<string, { start: number; length: number }[]>>
}

export interface Compilation {
  /** Messages of errors; empty when it compiled. */
  errors: string[]
  sources: Record<string, { ast: AstNode }>
  contracts: Record<string, Record<string, CompiledContract>>
}

type Output = Partial<Omit<Compilation, 'errors'>> & {
  errors?: { severity: string; formattedMessage: string }[]
}

/** A compiler of the files below `root` and of what they import from packages. It stays in memory from one call to the next. */
export function createCompiler(root: string): (request: CompileRequest) => Compilation {
  const read = createReader(root)
  const load = (path: string) => {
    const contents = read(path)
    return contents === undefined ? { error: `There is no ${path}.` } : { contents }
  }
  return ({ files, contents = {}, settings, outputSelection }) => {
    const sources = Object.fromEntries(files.map((file) => [file, { content: contents[file] ?? read(file) }]))
    const input = {
      language: 'Solidity',
      sources,
      // Without the hash of the sources, so that the code is equal when what it does is written differently.
      settings: { ...settings, metadata: { appendCBOR: false, bytecodeHash: 'none' }, outputSelection },
    }
    const find = (path: string) => (contents[path] === undefined ? load(path) : { contents: contents[path] })
    const output = JSON.parse(solc.compile(JSON.stringify(input), { import: find })) as Output
    const errors = (output.errors ?? []).filter(({ severity }) => severity === 'error')
    return {
      errors: errors.map(({ formattedMessage }) => formattedMessage),
      sources: output.sources ?? {},
      contracts: output.contracts ?? {},
    }
  }
}

function createReader(root: string): (path: string) => string | undefined {
  const { resolve } = createRequire(join(root, 'package.json'))
  const known = new Map<string, string>()
  return (path) => {
    const own = join(root, path)
    const content = known.get(path) ?? (existsSync(own) ? readFileSync(own, 'utf8') : readPackaged(path))
    if (content !== undefined) known.set(path, content)
    return content
  }
  function readPackaged(path: string): string | undefined {
    try {
      return readFileSync(resolve(path), 'utf8')
    } catch {
      return undefined
    }
  }
}
