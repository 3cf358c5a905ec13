import type { Figure } from '../../utils/format/figure.ts'

const HASH = '0x4f20d1ad6d30a27130683382b6fb35615c0184c37be5411cf4027e9de88ebe88'
const ADDRESS = '0x5FbDB2315678afecb367f032d93F642f64180aa3'
const TIME = '2026-11-25T10:02:09.000Z'

const words = {
  fr: {
    short: 'Une phrase.',
    long: 'Une phrase bien plus longue, telle qu’un traducteur pourrait l’écrire un jour, qui ne tient pas sur une ligne et ne doit ni déborder de son papier, ni chasser ce qui l’entoure : elle revient à la ligne, simplement.',
    label: 'Collecté',
    action: 'Voir la vente',
    longAction: 'Acheter pour 1 250,50 USDC, frais de réseau compris',
    round: 'Premières lettres',
    steps: ['Ouverture', 'Clôture', 'Réflexion', 'Issue'],
    columns: ['Tour', 'Prix', 'Reste'],
  },
  en: {
    short: 'A sentence.',
    long: 'A far longer sentence, such as a translator may write one day, which does not fit on one line and must neither run over the edge of its paper nor push what stands around it: it simply goes on below.',
    label: 'Raised',
    action: 'See the sale',
    longAction: 'Buy for 1,250.50 USDC, the network’s fee included',
    round: 'First letters',
    steps: ['Opening', 'Closing', 'Reflection', 'Outcome'],
    columns: ['Round', 'Price', 'Left'],
  },
}

/** Invented contents for the gallery, in the page's language. */
export function useSamples() {
  const { locale } = useI18n()
  const figure = (value: string, unit: Figure['unit'], decimals: number): Figure => ({
    value,
    unit,
    decimals,
    source: 'ledger',
    block: { number: '1234567', hash: HASH, time: TIME },
    call: 'AmourSale.totals().usd',
  })
  return { ...words[locale.value === 'en' ? 'en' : 'fr'], figure, hash: HASH, address: ADDRESS, time: TIME }
}
