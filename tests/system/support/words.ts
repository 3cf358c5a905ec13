import type { Language } from './visitor.ts'

/** What the pages and the sandbox wallet call what a person presses or fills in. */
const words = {
  fr: {
    see: 'Voir la vente',
    connect: 'Connecter un portefeuille',
    sandbox: /Portefeuille bac à sable/,
    signIn: 'Se connecter par signature',
    country: 'Pays de résidence',
    individual: 'Particulier',
    notUsPerson: /US person/,
    acceptTerms: /je les accepte/,
    declare: 'Déclarer',
    payment: 'Montant à payer, en ',
    eth: 'Montant à payer, en ETH',
    review: 'Relire avant de signer',
    buy: /^Acheter pour/,
    history: 'Voir mes achats',
    approve: 'Approuver',
    reject: 'Refuser',
    network: 'Réseau',
    account: 'Compte',
    confirmed: 'Confirmée',
    confirmedPurchase: /Confirmé|Définitif/,
    receipt: 'Télécharger le reçu (PDF)',
    notSent: /Rien n’a été envoyé/,
    wrongNetwork: 'Votre portefeuille est sur un autre réseau',
    switchNetwork: /^Passer sur/,
  },
  en: {
    see: 'See the sale',
    connect: 'Connect a wallet',
    sandbox: /Sandbox wallet/,
    signIn: 'Sign in with a signature',
    country: 'Country of residence',
    individual: 'A private person',
    notUsPerson: /US person/,
    acceptTerms: /accept them/,
    declare: 'Declare',
    payment: 'Amount to pay, in ',
    eth: 'Amount to pay, in ETH',
    review: 'Review before signing',
    buy: /^Buy for/,
    history: 'See my purchases',
    approve: 'Approve',
    reject: 'Reject',
    network: 'Network',
    account: 'Account',
    confirmed: 'Confirmed',
    confirmedPurchase: /Confirmed|Final/,
    receipt: 'Download the receipt (PDF)',
    notSent: /Nothing was sent/,
    wrongNetwork: 'Your wallet is on another network',
    switchNetwork: /^Switch to/,
  },
} as const

export function wordsOf(language: Language): (typeof words)[Language] {
  return words[language]
}

/** The sale's page. */
export function salePath(language: Language): string {
  return language === 'fr' ? '/vente' : '/en/sale'
}

export function historyPath(language: Language): string {
  return language === 'fr' ? '/mes-achats' : '/en/my-purchases'
}
