import type { SaleErrorMessages } from './messages.ts'

/** One plain sentence for what the issuer, the guardian and the price source may meet: what is the matter and what to do. */
export const issuerMessages = {
  AmourSale_UnknownAsset: {
    fr: 'Cette vente n’accepte pas ce moyen de paiement ; choisissez-en un autre.',
    en: 'This sale does not take this means of payment; choose another.',
  },
  AmourSale_PauseTooLong: {
    fr: 'Une suspension dure 72 heures au plus ; choisissez une durée plus courte.',
    en: 'A pause lasts 72 hours at most; choose a shorter one.',
  },
  AmourSale_PauseTooLate: {
    fr: 'Les achats restent ouverts dans les dernières 48 heures du dernier tour ; aucune suspension n’y est possible.',
    en: 'Buying stays open in the last 48 hours of the last round; no pause is possible there.',
  },
  AmourSale_PauseHoursSpent: {
    fr: 'Il ne reste pas assez d’heures de suspension sur les 144 permises ; choisissez une durée plus courte.',
    en: 'Fewer hours of pause are left of the 144 permitted; choose a shorter one.',
  },
  AmourSale_NotPaused: {
    fr: 'Les achats ne sont pas suspendus ; il n’y a rien à reprendre.',
    en: 'Buying is not paused; there is nothing to resume.',
  },
  PriceSource_InvalidAnswer: {
    fr: 'Le cours reçu pour ce moyen de paiement est aberrant ; réessayez plus tard, rien n’a été débité.',
    en: 'The price received for this means of payment makes no sense; try again later, nothing was charged.',
  },
  PriceSource_Stale: {
    fr: 'Le cours de ce moyen de paiement est trop ancien pour acheter équitablement ; réessayez dans quelques minutes.',
    en: 'The price of this means of payment is too old for a fair purchase; try again in a few minutes.',
  },
  PriceSource_SequencerDown: {
    fr: 'Le réseau vient de s’interrompre et son cours n’est pas sûr ; réessayez dans une heure.',
    en: 'The network was just interrupted and its price is not reliable; try again in an hour.',
  },
  AccessManagedUnauthorized: {
    fr: 'Votre portefeuille n’a pas le droit d’effectuer cette opération ; utilisez celui du rôle prévu.',
    en: 'Your wallet may not do this; use the one that holds the role.',
  },
  AccessManagedRequiredDelay: {
    fr: 'Cette opération doit d’abord être programmée et attendre son délai ; programmez-la puis revenez.',
    en: 'This must first be scheduled and wait for its delay; schedule it and come back.',
  },
  AccessManagedInvalidAuthority: {
    fr: 'Le gestionnaire d’accès indiqué n’est pas un contrat ; vérifiez son adresse.',
    en: 'The access manager given is not a contract; check its address.',
  },
  SafeCastOverflowedUintDowncast: {
    fr: 'Ce montant est trop grand pour être enregistré ; réduisez-le.',
    en: 'This amount is too large to be recorded; reduce it.',
  },
  InvalidShortString: {
    fr: 'Un texte interne du contrat est illisible ; signalez-le à l’émetteur.',
    en: 'A text inside the contract cannot be read; report it to the issuer.',
  },
  StringTooLong: {
    fr: 'Un texte interne du contrat est trop long ; signalez-le à l’émetteur.',
    en: 'A text inside the contract is too long; report it to the issuer.',
  },
} as const satisfies Partial<SaleErrorMessages>
