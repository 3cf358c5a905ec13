import type { AstNode } from '../ast/ast-node.ts'
import { child } from '../ast/child.ts'
import { isNode } from '../ast/is-node.ts'

/** The conditions that a node decides by, each operand of `&&` and `||` for itself; none when it decides nothing. */
export function conditionsOf(node: AstNode, [parent]: readonly AstNode[]): AstNode[] {
  if (isJunction(node)) return parent && isJunction(strip(parent)) ? [] : operands(node)
  const condition = conditionOf(node)
  return condition && !isJunction(strip(condition)) ? [condition] : []
}

function conditionOf(node: AstNode): AstNode | undefined {
  if (node.nodeType === 'FunctionCall') {
    const name = child(node, 'expression')['name']
    return name === 'require' || name === 'assert' ? (node['arguments'] as AstNode[])[0] : undefined
  }
  return isNode(node['condition']) ? node['condition'] : undefined
}

function operands(node: AstNode): AstNode[] {
  const inner = strip(node)
  if (!isJunction(inner)) return [node]
  return [...operands(child(inner, 'leftExpression')), ...operands(child(inner, 'rightExpression'))]
}

function isJunction({ nodeType, operator }: AstNode): boolean {
  return nodeType === 'BinaryOperation' && (operator === '&&' || operator === '||')
}

/** Without its parentheses. */
function strip(node: AstNode): AstNode {
  const [only, ...others] = (node['components'] as (AstNode | null)[] | undefined) ?? []
  return node.nodeType === 'TupleExpression' && only && others.length === 0 ? strip(only) : node
}
