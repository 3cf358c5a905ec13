import type { AstNode } from '../ast/ast-node.ts'

/** Which file imports which, directly or not. A file counts as one of its own. */
export class ImportGraph {
  readonly #imports = new Map<string, string[]>()
  readonly #importers = new Map<string, string[]>()

  constructor(sources: Readonly<Record<string, { ast: AstNode }>>) {
    for (const [importer, { ast }] of Object.entries(sources)) {
      const imported = importsOf(ast)
      this.#imports.set(importer, imported)
      for (const file of imported) this.#importers.set(file, [...(this.#importers.get(file) ?? []), importer])
    }
  }

  /** What is compiled with `file`. */
  importedBy(file: string): Set<string> {
    return reach(file, this.#imports)
  }

  /** The files whose code may hold that of `file`. */
  importersOf(file: string): Set<string> {
    return reach(file, this.#importers)
  }
}

function reach(file: string, edges: ReadonlyMap<string, string[]>): Set<string> {
  const found = new Set([file])
  for (const next of found) for (const other of edges.get(next) ?? []) found.add(other)
  return found
}

function importsOf(ast: AstNode): string[] {
  const nodes = ast['nodes'] as AstNode[]
  return nodes
    .filter(({ nodeType }) => nodeType === 'ImportDirective')
    .map((node) => String(node['absolutePath']))
}
