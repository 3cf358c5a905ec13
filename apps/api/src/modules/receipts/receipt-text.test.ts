import { inflateSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { drawReceipt } from './draw-receipt.ts'
import type { Receipt } from './receipt.ts'
import { receiptText } from './receipt-text.ts'

const block = {
  number: 21_345_678n,
  hash: `0x${'ab'.repeat(32)}` as const,
  time: new Date('2027-01-15T09:12:47Z'),
}
const receipt: Receipt = {
  issuer: {
    name: 'Société Générée & Cie €',
    sample: false,
    form: { fr: 'société', en: 'company' },
    address: '1 rue de l’Été, Paris',
    registration: 'RCS 1',
    website: 'https://amour.example',
    phone: '+33 1',
    email: 'bonjour@amour.example',
  },
  site: 'https://sale.example',
  chain: { id: 1, name: 'Ethereum', explorer: 'https://etherscan.io' },
  contracts: { sale: `0x${'5'.repeat(40)}`, token: `0x${'6'.repeat(40)}` },
  symbol: 'AMR',
  buyer: `0x${'7'.repeat(40)}`,
  round: { index: 0, name: { fr: 'Premières lettres', en: 'First letters' }, mode: 'fixed' },
  asset: { index: 2, symbol: 'EURC', decimals: 6 },
  tokens: 21_600_000_000_000_000_000_123n,
  paid: 1_000_500_000n,
  usd: 1_080_540_000n,
  price: 50_000n,
  block,
  transactionHash: `0x${'8'.repeat(64)}`,
  termsHash: `0x${'9'.repeat(64)}`,
  standing: 'final',
  saleFailed: false,
  withdrawalDeadline: new Date('2027-02-05T09:12:47Z'),
  asOf: { ...block, number: 21_345_990n },
}
const values = (language: 'fr' | 'en', changes: Partial<Receipt> = {}) =>
  receiptText({ ...receipt, ...changes }, language).tables.flatMap(({ rows }) =>
    rows.map(({ value }) => value),
  )
const leaving = (changes: Partial<Receipt>) => receiptText({ ...receipt, ...changes }, 'en').notes[0]?.text

it('writes every amount to its last digit, in the language’s own form', () => {
  expect(values('fr')).toEqual(
    expect.arrayContaining([
      '21\u00a0600,000000000000000123\u00a0AMR',
      '1\u00a0000,50\u00a0EURC',
      '1\u00a0080,54\u00a0USD',
      '0,05\u00a0USD',
      '15 janvier 2027 à 09:12:47 UTC',
    ]),
  )
  expect(values('en')).toEqual(
    expect.arrayContaining(['21,600.000000000000000123\u00a0AMR', '1,000.50\u00a0EURC', '0.05\u00a0USD']),
  )
  expect(values('en', { asset: { index: 0, symbol: 'ETH', decimals: 18 }, paid: 1n })).toContain(
    '0.000000000000000001\u00a0ETH',
  )
})

it('says until when and how a purchase can be given back, or why it cannot', () => {
  expect(leaving({})).toMatch(/until 5 February 2027 at 09:12:47 UTC.*withdraw\(0, 2\)/)
  expect(leaving({ asOf: { ...block, time: receipt.withdrawalDeadline } })).toMatch('ended on 5 February')
  expect(leaving({ standing: 'withdrawn' })).toMatch('was given back')
  expect(leaving({ standing: 'refunded', saleFailed: true })).toMatch('was refunded')
  expect(leaving({ saleFailed: true })).toMatch(`refund(${receipt.buyer}, 0, 2)`)
  expect(leaving({ round: { ...receipt.round, mode: 'commit' } })).toMatch('the same share')
})

it('leads to the explorer where the chain has one, and to the site in its language', () => {
  const links = (explorer: string | undefined, language: 'fr' | 'en') => {
    const { notes, tables } = receiptText({ ...receipt, chain: { ...receipt.chain, explorer } }, language)
    return [...tables.flatMap(({ rows }) => rows), ...notes].flatMap(({ link }) => link ?? [])
  }
  expect(links('https://etherscan.io', 'fr')).toContain(`https://etherscan.io/tx/${receipt.transactionHash}`)
  expect(links(undefined, 'fr')).toEqual(['https://sale.example/mes-achats', 'https://sale.example/vente'])
  expect(links(undefined, 'en')).toEqual([
    'https://sale.example/en/my-purchases',
    'https://sale.example/en/sale',
  ])
})

it('draws one page, the same bytes each time, with its own fonts', async () => {
  const text = receiptText({ ...receipt, round: { ...receipt.round, mode: 'commit' } }, 'fr')
  const [first, second] = [await drawReceipt(text), await drawReceipt(text)]
  expect(first.equals(second)).toBe(true)
  const pdf = first.toString('latin1')
  expect(pdf.slice(0, 5)).toBe('%PDF-')
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1)
  expect(pdf.match(/\/FontFile[23]/g)).toHaveLength(3)
  expect(pdf).toContain('/Lang (fr)')
  expect(first.length).toBeLessThan(100_000)
  // Every character has a glyph: the maps from glyphs to Unicode name the accents and signs.
  const maps = [...pdf.matchAll(/stream\n([\s\S]*?)\nendstream/g)].map(([, bytes = '']) => inflated(bytes))
  for (const character of ['é', '€', '’', 'ç', '·']) {
    const code = character.codePointAt(0)?.toString(16).padStart(4, '0') ?? ''
    expect(maps.some((map) => map.includes('beginbfrange') && map.includes(`<${code}>`))).toBe(true)
  }
})

function inflated(bytes: string): string {
  try {
    return inflateSync(Buffer.from(bytes, 'latin1')).toString('latin1')
  } catch {
    return ''
  }
}
