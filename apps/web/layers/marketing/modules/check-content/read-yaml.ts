import { isNode, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import type { ContentFault } from './content-fault.ts'

export interface ReadYaml<Value> {
  value: Value | undefined
  faults: ContentFault[]
}

/**
 * Reads YAML by a schema. Faults name the line of the value that is wrong.
 *
 * @param lineOffset lines before the YAML in its file.
 */
export function readYaml<Schema extends z.ZodType>(
  file: string,
  yaml: string,
  schema: Schema,
  lineOffset = 0,
): ReadYaml<z.infer<Schema>> {
  const lines = new LineCounter()
  const document = parseDocument(yaml, { lineCounter: lines })
  const lineAt = (offset: number | undefined) => lines.linePos(offset ?? 0).line + lineOffset
  if (document.errors.length > 0) {
    const faults = document.errors.map(({ message, pos }) => ({
      file,
      line: lineAt(pos[0]),
      message: message.split('\n')[0] ?? '',
    }))
    return { value: undefined, faults }
  }

  const read = schema.safeParse(document.toJS())
  if (read.success) return { value: read.data, faults: [] }
  const offsetOf = (path: readonly PropertyKey[]): number | undefined => {
    const node = path.length > 0 ? document.getIn(path, true) : document.contents
    if (isNode(node)) return node.range?.[0]
    return path.length > 0 ? offsetOf(path.slice(0, -1)) : undefined
  }
  const faults = read.error.issues.map(({ message, path }) => ({
    file,
    line: lineAt(offsetOf(path)),
    message: `${path.map(String).join('.') || 'front matter'}: ${message}`,
  }))
  return { value: undefined, faults }
}
