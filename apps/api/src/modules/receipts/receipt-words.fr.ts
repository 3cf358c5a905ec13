/** French sentences of a receipt. */
export const receiptWordsFr = {
  title: 'Reçu d’achat',
  subject: (symbol: string) => `Achat de jetons ${symbol}`,
  sample: 'Société fictive\u00a0: exemple, aucune offre réelle',
  paidFor: (paid: string, usd: string) => `payés ${paid}, pour une valeur de ${usd}`,
  standing: {
    mined: 'Inclus dans un bloc, confirmation en cours',
    confirmed: 'Confirmé',
    final: 'Définitif',
    withdrawn: 'Rendu\u00a0: le paiement est revenu au portefeuille',
    refunded: 'Remboursé après l’échec de la vente',
  },
  asOf: (block: string, time: string) => `État au bloc ${block}, ${time}`,
  purchase: 'L’achat',
  buyer: 'Portefeuille',
  round: 'Tour',
  roundOf: (name: string, index: number) => `${name} (n° ${index} dans le contrat)`,
  tokens: 'Jetons',
  tokensCommitted: 'Jetons demandés',
  paid: 'Payé',
  usd: 'Valeur au prix du tour',
  price: 'Prix d’un jeton',
  date: 'Date',
  chain: 'Sur la chaîne',
  network: 'Réseau',
  networkOf: (name: string, id: number) => `${name} (n° ${id})`,
  block: 'Bloc',
  transaction: 'Transaction',
  saleContract: 'Contrat de la vente',
  tokenContract: 'Contrat du jeton',
  terms: 'Conditions acceptées',
  committed:
    'Ce tour est partagé\u00a0: s’il reçoit plus qu’il n’a à donner, chaque acheteur reçoit la même part de ce qu’il a demandé et récupère le reste de son paiement en réclamant ses jetons.',
  withdraw: 'Changer d’avis',
  withdrawUntil: (deadline: string) =>
    `Vous pouvez rendre cet achat, sans motif et sans frais autres que ceux du réseau, jusqu’au ${deadline} (exclu). Tout ce que vous avez payé vous revient, dans la même monnaie.`,
  withdrawHow: (call: string) =>
    `Sur la page «\u00a0Mes achats\u00a0» du site, ou sans lui\u00a0: appelez ${call} sur le contrat de la vente avec le portefeuille qui a acheté. Les achats d’un même tour payés dans la même monnaie se rendent ensemble\u00a0; un nouvel achat parmi eux fait repartir le délai.`,
  withdrawOver: (deadline: string) => `Le délai pour rendre cet achat s’est terminé le ${deadline}.`,
  withdrawn: 'Cet achat a été rendu. Il n’ouvre plus droit à des jetons.',
  refunded: 'La vente a échoué et cet achat a été remboursé. Il n’ouvre plus droit à des jetons.',
  failed: (call: string) =>
    `La vente a échoué. Tout ce que vous avez payé peut être repris, sans limite de temps\u00a0: appelez ${call} sur le contrat de la vente.`,
  verify: 'Vérifier',
  verifyHow:
    'Tout ce qui précède se lit sur la chaîne\u00a0: la transaction contient l’événement Purchased du contrat de la vente. Les chiffres et les adresses de la vente sont publics\u00a0:',
  path: { sale: '/vente', purchases: '/mes-achats' },
  issuer: 'Offreur',
  notice:
    'Ce reçu n’est ni une facture, ni un conseil juridique, fiscal ou financier. Il rapporte ce que la chaîne a enregistré\u00a0; en cas d’écart, la chaîne fait foi.',
}

export type ReceiptWords = typeof receiptWordsFr
