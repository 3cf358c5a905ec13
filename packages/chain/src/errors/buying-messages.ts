import type { SaleErrorMessages } from './messages.ts'

/** One plain sentence for what a purchase may meet: what is the matter and what to do. */
export const buyingMessages = {
  AmourSale_NotOpen: {
    fr: 'La vente n’est pas ouverte en ce moment ; consultez ses dates avant de réessayer.',
    en: 'The sale is not open at the moment; check its dates before trying again.',
  },
  AmourSale_BuyingPaused: {
    fr: 'Les achats sont suspendus pour un temps ; vos retraits et remboursements restent ouverts.',
    en: 'Buying is paused for a while; withdrawals and refunds stay open.',
  },
  AmourSale_UnknownRound: {
    fr: 'Ce tour n’existe pas ; choisissez l’un des tours affichés.',
    en: 'This round does not exist; choose one of those shown.',
  },
  AmourSale_RoundNotOpen: {
    fr: 'Ce tour n’est pas ouvert en ce moment ; choisissez le tour en cours.',
    en: 'This round is not open at the moment; choose the current one.',
  },
  AmourSale_BelowMinimum: {
    fr: 'Ce montant est inférieur au minimum du tour ; augmentez-le.',
    en: 'This amount is below the round’s minimum; increase it.',
  },
  AmourSale_SoldOut: {
    fr: 'Ce tour est épuisé ; un retrait peut remettre des jetons en vente, ou choisissez un autre tour.',
    en: 'This round is sold out; a withdrawal may put tokens on sale again, or choose another round.',
  },
  AmourSale_TooFewTokens: {
    fr: 'Vous auriez reçu moins de jetons que prévu, car le cours a changé ou le tour touche à sa fin ; vérifiez le nouveau montant et recommencez.',
    en: 'You would have received fewer tokens than expected, as the rate has moved or the round is nearly sold out; review the new amount and try again.',
  },
  AmourSale_PaymentTooLarge: {
    fr: 'Ce montant dépasse ce que le contrat peut enregistrer ; réduisez-le.',
    en: 'This amount is more than the contract can record; reduce it.',
  },
  AmourSale_PositionOverflow: {
    fr: 'Ce que vous détiendriez dépasse ce que le contrat peut enregistrer ; réduisez le montant.',
    en: 'What you would hold is more than the contract can record; reduce the amount.',
  },
  AmourSale_EscrowNotBacked: {
    fr: 'Le jeton de paiement n’a pas livré tout le montant, donc rien n’a été acheté ; choisissez un autre moyen de paiement.',
    en: 'The payment token did not deliver the whole amount, so nothing was bought; choose another means of payment.',
  },
  SafeERC20FailedOperation: {
    fr: 'Le jeton de paiement a refusé l’opération et rien n’a changé ; vérifiez votre solde et l’autorisation de dépense.',
    en: 'The payment token refused the operation and nothing has changed; check your balance and the spending permission.',
  },
  AmourSale_VoucherExpired: {
    fr: 'Votre bon d’éligibilité a expiré ; demandez-en un nouveau et recommencez.',
    en: 'Your eligibility voucher has expired; request a new one and try again.',
  },
  AmourSale_VoucherTooLong: {
    fr: 'Ce bon d’éligibilité est valable trop longtemps pour être accepté ; demandez-en un nouveau.',
    en: 'This eligibility voucher is valid for too long to be accepted; request a new one.',
  },
  AmourSale_VoucherInvalid: {
    fr: 'Ce bon d’éligibilité ne vaut pas pour votre portefeuille et cette vente ; demandez-en un nouveau.',
    en: 'This eligibility voucher does not hold for your wallet and this sale; request a new one.',
  },
  AmourSale_VoucherExceeded: {
    fr: 'Vous dépasseriez le plafond de jetons auquel vous avez droit dans ce tour ; réduisez le montant.',
    en: 'You would exceed the tokens you may hold in this round; reduce the amount.',
  },
} as const satisfies Partial<SaleErrorMessages>
