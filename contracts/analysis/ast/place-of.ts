import type { AstNode } from './ast-node.ts'

const named = new Set(['ContractDefinition', 'FunctionDefinition', 'ModifierDefinition'])

/** Contract and function of the first of `nodes`, the others being above it, such as `SaleEscrow.withdraw`. */
export function placeOf(nodes: readonly AstNode[]): string {
  return nodes
    .filter(({ nodeType }) => named.has(nodeType))
    .map(({ name, kind }) => String(name || kind))
    .reverse()
    .join('.')
}
