/** A node of solc's syntax tree, as far as it is read here. */
export interface AstNode {
  id: number
  nodeType: string
  /** `start:length:file`, in bytes. */
  src: string
  [field: string]: unknown
}
