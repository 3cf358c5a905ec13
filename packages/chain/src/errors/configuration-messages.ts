import type { SaleErrorMessages } from './messages.ts'

/** One plain sentence for what a new sale, a new round or a price source may be refused for: what is the matter and what to do. */
export const configurationMessages = {
  AmourSale_TokenMissing: {
    fr: 'L’adresse du jeton manque ; indiquez-la.',
    en: 'The token’s address is missing; give it.',
  },
  AmourSale_TreasuryMissing: {
    fr: 'L’adresse de la trésorerie manque ; indiquez-la.',
    en: 'The treasury’s address is missing; give it.',
  },
  AmourSale_AuthorityMissing: {
    fr: 'L’adresse du gestionnaire d’accès manque ; indiquez-la.',
    en: 'The access manager’s address is missing; give it.',
  },
  AmourSale_SignerMissing: {
    fr: 'L’adresse du signataire des bons manque ; indiquez-la.',
    en: 'The address of the vouchers’ signer is missing; give it.',
  },
  AmourSale_StartInThePast: {
    fr: 'La vente commencerait dans le passé ; choisissez un début à venir.',
    en: 'The sale would start in the past; choose a start to come.',
  },
  AmourSale_EndNotAfterStart: {
    fr: 'La vente finirait avant d’avoir commencé ; choisissez une fin après le début.',
    en: 'The sale would end before it has started; choose an end after the start.',
  },
  AmourSale_CoolingOffTooShort: {
    fr: 'La période de réflexion dure 14 jours au moins après la fin de la vente ; allongez-la.',
    en: 'The cooling-off period lasts 14 days at least after the sale’s end; lengthen it.',
  },
  AmourSale_WindowTooShort: {
    fr: 'Le délai de rétractation est de 14 jours au moins ; allongez-le.',
    en: 'The withdrawal window is 14 days at least; lengthen it.',
  },
  AmourSale_SoldForItself: {
    fr: 'Le jeton vendu ne peut pas servir à le payer ; vérifiez les adresses des stablecoins.',
    en: 'The token that is sold cannot pay for itself; check the stablecoins’ addresses.',
  },
  AmourSale_SameTokenTwice: {
    fr: 'USDC et EURC ont la même adresse ; vérifiez-les.',
    en: 'USDC and EURC have the same address; check them.',
  },
  AmourSale_PriceSourceMissing: {
    fr: 'Un moyen de paiement n’a pas de source de prix ; indiquez-en une.',
    en: 'A means of payment has no price source; give one.',
  },
  AmourSale_PriceSourceUnused: {
    fr: 'Une source de prix est donnée pour un moyen de paiement qui n’est pas accepté ; retirez-la.',
    en: 'A price source is given for a means of payment that is not taken; remove it.',
  },
  AmourSale_TooManyDecimals: {
    fr: 'Un stablecoin a plus de 18 décimales ; il ne peut pas être accepté.',
    en: 'A stablecoin has more than 18 decimals; it cannot be taken.',
  },
  AmourSale_SaleStarted: {
    fr: 'La vente a commencé : aucun tour ne peut plus être ajouté.',
    en: 'The sale has started: rounds can no longer be added.',
  },
  AmourSale_RoundEmpty: {
    fr: 'Ce tour n’a aucun jeton à vendre ; donnez-lui une allocation.',
    en: 'This round has no token to sell; give it an allocation.',
  },
  AmourSale_PriceOutOfBounds: {
    fr: 'Le prix d’un tour est compris entre 0,000001 et 10 000 USD par jeton ; corrigez-le.',
    en: 'A round’s price lies between 0.000001 and 10,000 USD a token; correct it.',
  },
  AmourSale_MinimumMissing: {
    fr: 'Le plus petit achat de ce tour est nul ; fixez-le à 0,000001 USD au moins.',
    en: 'The smallest purchase of this round is zero; set it to 0.000001 USD at least.',
  },
  AmourSale_RoundOutsideSale: {
    fr: 'Ce tour commence avant la vente, finit après elle ou finit avant de commencer ; vérifiez ses dates.',
    en: 'This round starts before the sale, ends after it, or ends before it starts; check its dates.',
  },
  AmourSale_CliffAfterVesting: {
    fr: 'Le palier dépasse la durée du déblocage ; raccourcissez-le.',
    en: 'The cliff is longer than the vesting; shorten it.',
  },
  AmourSale_UnlockedAboveAll: {
    fr: 'La part débloquée d’emblée dépasse 100 % ; réduisez-la.',
    en: 'The share unlocked at once is above 100 %; reduce it.',
  },
  AmourSale_TooManyRounds: {
    fr: 'La vente a déjà le plus grand nombre de tours permis ; aucun ne peut s’ajouter.',
    en: 'The sale already has as many rounds as it may; no more can be added.',
  },
  AmourSale_AllocationTooLarge: {
    fr: 'L’allocation de tous les tours dépasse ce que le contrat peut enregistrer ; réduisez-la.',
    en: 'The allocation of all rounds is more than the contract can record; reduce it.',
  },
  AmourSale_NotFunded: {
    fr: 'La vente ne détient pas tous les jetons de ce tour ; transférez-les-lui d’abord.',
    en: 'The sale does not hold all of this round’s tokens; transfer them to it first.',
  },
  PriceSource_HeartbeatOutOfBounds: {
    fr: 'L’intervalle de la source de prix est nul ou dépasse deux jours ; corrigez-le.',
    en: 'The price source’s heartbeat is zero or above two days; correct it.',
  },
  PriceSource_WrongDecimals: {
    fr: 'L’oracle ne donne pas 8 décimales ; vérifiez son adresse.',
    en: 'The oracle does not give 8 decimals; check its address.',
  },
} as const satisfies Partial<SaleErrorMessages>
