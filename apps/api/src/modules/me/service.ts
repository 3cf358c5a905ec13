import type { Declaration, DeclarationInput } from './schemas.ts'
export interface EligibilityService {
  declarationOf(personId: string): Promise<Declaration | null>
  declare(personId: string, input: DeclarationInput): Promise<Declaration>
}
