import type { AstNode } from './ast-node.ts'

/** Bytes from `start` up to `end` of a file. */
export interface Span {
  start: number
  end: number
}

/** A file as the compiler counts it, in bytes. */
export class SourceText {
  readonly #bytes: Buffer

  constructor(content: string) {
    this.#bytes = Buffer.from(content)
  }

  of(node: AstNode): string {
    return this.slice(spanOf(node))
  }

  slice({ start, end }: Span): string {
    return this.#bytes.subarray(start, end).toString()
  }

  lineAt(offset: number): number {
    return this.slice({ start: 0, end: offset }).split('\n').length
  }

  /** Where `text` first occurs between two offsets; throws when it does not. */
  find(text: string, { start, end }: Span): Span {
    const at = this.#bytes.indexOf(text, start)
    if (at < 0 || at + text.length > end) throw new Error(`No ${text} between bytes ${start} and ${end}.`)
    return { start: at, end: at + text.length }
  }

  /** With everything up to and including the next semicolon. */
  toSemicolon({ start, end }: Span): Span {
    return { start, end: this.#bytes.indexOf(';', end) + 1 }
  }

  replace({ start, end }: Span, text: string): string {
    return this.slice({ start: 0, end: start }) + text + this.slice({ start: end, end: this.#bytes.length })
  }
}

export function spanOf({ src }: AstNode): Span {
  const [start = NaN, length = NaN] = src.split(':').map(Number)
  return { start, end: start + length }
}
