/** What is wrong with a text, and where: the file as editors know it, and the line, counted from 1. */
export interface ContentFault {
  file: string
  line: number
  message: string
}

/** `content/fr/articles/clef.md:12  leads nowhere: /vnete`, as editors open it. */
export function describeFault({ file, line, message }: ContentFault): string {
  return `${file}:${line}  ${message}`
}
