import type { Localised } from '@amour/domain'

/** What a person agrees to by signing in; a wallet shows it word for word. EIP-4361 allows
 * ASCII only, so the French does without accents. */
export const signInStatement: Localised = {
  fr: "Je souhaite ouvrir une session Amour avec ce portefeuille. Cette signature est gratuite et n'autorise aucun paiement.",
  en: 'I sign in to Amour with this wallet. This signature costs nothing and spends nothing.',
}
