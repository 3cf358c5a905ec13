import type { SaleErrorMessages } from './messages.ts'

/** One plain sentence for what withdrawals, refunds, outcome and claims may meet: what is the matter and what to do. */
export const escrowMessages = {
  AmourSale_NothingToWithdraw: {
    fr: 'Il n’y a rien à rendre ici : cet achat n’existe pas ou a déjà été remboursé.',
    en: 'There is nothing to give back here: this purchase does not exist or was already repaid.',
  },
  AmourSale_WithdrawalClosed: {
    fr: 'Le délai de rétractation de cet achat est écoulé ; si la vente échoue, vous serez remboursé intégralement.',
    en: 'The withdrawal period of this purchase is over; if the sale fails, you will be repaid in full.',
  },
  AmourSale_WithdrawalExpired: {
    fr: 'Votre demande de retrait signée a expiré ; signez-en une nouvelle.',
    en: 'Your signed withdrawal has expired; sign a new one.',
  },
  AmourSale_WithdrawalNotSigned: {
    fr: 'Cette demande de retrait n’est pas signée par l’acheteur ou ne correspond plus à son achat ; signez-en une nouvelle.',
    en: 'This withdrawal is not signed by the buyer or no longer matches their purchase; sign a new one.',
  },
  InvalidAccountNonce: {
    fr: 'Cette demande de retrait signée a déjà servi ; signez-en une nouvelle.',
    en: 'This signed withdrawal was used already; sign a new one.',
  },
  AmourSale_NotFailed: {
    fr: 'La vente n’a pas échoué, il n’y a donc pas de remboursement ; dans le délai de rétractation, utilisez le retrait.',
    en: 'The sale has not failed, so there is no refund; within the withdrawal period, use the withdrawal.',
  },
  AmourSale_NothingToRefund: {
    fr: 'Il n’y a rien à rembourser ici : cet achat n’existe pas ou a déjà été remboursé.',
    en: 'There is nothing to refund here: this purchase does not exist or was already repaid.',
  },
  AmourSale_PaymentFailed: {
    fr: 'Le paiement n’a pas pu se faire et rien n’a changé ; vérifiez le solde, l’autorisation de dépense et que le portefeuille peut recevoir.',
    en: 'The payment could not be made and nothing has changed; check the balance, the spending permission and that the wallet can receive.',
  },
  AmourSale_PaymentUnderWay: {
    fr: 'Un paiement est en cours ; recommencez quand il est terminé.',
    en: 'A payment is under way; try again once it is done.',
  },
  AmourSale_TooEarly: {
    fr: 'Il est trop tôt pour cette opération ; attendez la date indiquée et recommencez.',
    en: 'It is too early for this; wait for the date shown and try again.',
  },
  AmourSale_AlreadyDecided: {
    fr: 'L’issue de la vente est déjà enregistrée et ne change plus ; actualisez la page.',
    en: 'The sale’s outcome is already recorded and no longer changes; refresh the page.',
  },
  AmourSale_SoftCapReached: {
    fr: 'La vente a atteint son objectif et la période de réflexion est terminée : elle ne peut plus être annulée, finalisez-la.',
    en: 'The sale has reached its soft cap and the cooling-off period is over: it can no longer be cancelled, finalize it.',
  },
  AmourSale_NotSucceeded: {
    fr: 'La vente n’a pas encore abouti ; revenez quand son succès sera enregistré.',
    en: 'The sale has not succeeded yet; come back once its success is recorded.',
  },
  AmourSale_NothingToClaim: {
    fr: 'Aucun nouveau jeton n’est débloqué pour l’instant ; consultez votre calendrier de déblocage.',
    en: 'No further tokens are unlocked for now; see your unlock schedule.',
  },
  AmourSale_NothingToRelease: {
    fr: 'Il n’y a plus rien à verser à la trésorerie.',
    en: 'There is nothing left to release to the treasury.',
  },
} as const satisfies Partial<SaleErrorMessages>
