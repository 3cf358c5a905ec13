import type { LetterPage } from './letter-paths.ts'

/** What a form was answered when it was refused: its page is shown again, with what was written. */
export interface LetterRefusal {
  page: LetterPage
  values: Record<string, string[]>
  problem: { code: string; status: number; errors?: readonly { path: string; message: string }[] }
}

declare module 'h3' {
  interface H3EventContext {
    letterRefusal?: LetterRefusal
  }
}
