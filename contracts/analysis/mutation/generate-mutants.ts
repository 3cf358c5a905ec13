import type { AstNode } from '../ast/ast-node.ts'
import { oneLine } from '../ast/one-line.ts'
import { placeOf } from '../ast/place-of.ts'
import { SourceText, spanOf } from '../ast/source-text.ts'
import { walk } from '../ast/walk.ts'
import { identify } from './identify.ts'
import type { Mutant } from './mutant.ts'
import { operators } from './operators/operators.ts'

/** All mutants of a file, in the order of the file. */
export function generateMutants(
  file: string,
  content: string,
  ast: AstNode,
  enums: ReadonlyMap<number, string[]>,
): Mutant[] {
  const source = new SourceText(content)
  const mutants = new Map<string, Omit<Mutant, 'id'>>()
  walk(ast, (node, ancestors) => {
    for (const [operator, apply] of Object.entries(operators)) {
      for (const { span, text } of apply(node, { source, ancestors, enums })) {
        const around = spanOf(contextOf(node, ancestors))
        const before = source.slice(around)
        const from = span.start - around.start
        const after = new SourceText(before).replace({ start: from, end: span.end - around.start }, text)
        const place = placeOf([node, ...ancestors])
        const line = source.lineAt(span.start)
        const mutant = {
          file,
          line,
          place,
          operator,
          before: oneLine(before),
          after: oneLine(after),
          span,
          text,
        }
        mutants.set(`${span.start}:${span.end}:${text}`, mutant)
      }
    }
  })
  return identify([...mutants.values()].sort((a, b) => a.span.start - b.span.start))
}

/** The statement that holds a node, or the condition, if the statement has a body of its own. */
function contextOf(node: AstNode, ancestors: readonly AstNode[]): AstNode {
  const above = [node, ...ancestors]
  const end = above.findIndex(
    ({ nodeType }, index) => isWhole(nodeType) || holdsStatements(above[index + 1]?.nodeType ?? ''),
  )
  return above[end] ?? node
}

function isWhole(nodeType: string): boolean {
  const whole = ['ExpressionStatement', 'EmitStatement', 'RevertStatement', 'Return', 'ModifierInvocation']
  return nodeType.startsWith('VariableDeclaration') || whole.includes(nodeType)
}

function holdsStatements(nodeType: string): boolean {
  const holders = ['IfStatement', 'ForStatement', 'WhileStatement', 'DoWhileStatement', 'TryStatement']
  return holders.includes(nodeType) || nodeType.endsWith('Block')
}
