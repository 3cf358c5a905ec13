import PDFDocument from 'pdfkit'
import { buffer } from 'node:stream/consumers'
import { emblemLine } from './emblem-line.ts'
import { receiptFonts } from './receipt-fonts.ts'
import type { ReceiptRow, ReceiptText } from './receipt-text.ts'

/** Points on a page of A4. */
const MARGIN = { top: 44, bottom: 36, left: 56, right: 56 }
const LABEL_WIDTH = 128
const ROW_PADDING = 3.2
const EMBLEM = 46

const colour = {
  ink: '#3b111b',
  soft: '#643e43',
  line: '#dec7bc',
  wax: '#a51c49',
  tones: {
    safe: { ink: '#325a41', line: '#779d80', wash: '#e5f1e2' },
    warn: { ink: '#7a4c0d', line: '#cb923f', wash: '#fbeed3' },
    void: { ink: '#643e43', line: '#8f6a68', wash: '#f5ece3' },
  },
} as const

type Page = PDFKit.PDFDocument

/** Draws a receipt on A4. The same text makes the same bytes: its one date is the text's own. */
export async function drawReceipt(receipt: ReceiptText): Promise<Buffer> {
  const page = new PDFDocument({
    size: 'A4',
    margins: MARGIN,
    pdfVersion: '1.7',
    lang: receipt.language,
    displayTitle: true,
    info: {
      Title: `${receipt.title} — ${receipt.amount}`,
      Author: receipt.issuer.name,
      Subject: receipt.subject,
      CreationDate: receipt.date,
      ModDate: receipt.date,
      Creator: 'Amour',
      Producer: 'pdfkit',
    },
  })
  const bytes = buffer(page)
  for (const [name, font] of Object.entries(receiptFonts)) page.registerFont(name, font)
  header(page, receipt)
  summary(page, receipt)
  for (const { title, rows } of receipt.tables) table(page, title, rows)
  for (const note of receipt.notes) paragraph(page, note)
  footer(page, receipt)
  page.end()
  return bytes
}

function header(page: Page, { issuer, title, seed }: ReceiptText): void {
  emblem(page, seed)
  const left = MARGIN.left + EMBLEM + 14
  page
    .font('display')
    .fontSize(15)
    .fillColor(colour.ink)
    .text(issuer.name, left, MARGIN.top + 5)
  const below = issuer.sample ?? issuer.lines[1] ?? ''
  page
    .font('text')
    .fontSize(8.5)
    .fillColor(colour.soft)
    .text(below, left, page.y + 1)
  page
    .font('strong')
    .fontSize(9)
    .fillColor(colour.wax)
    .text(title.toUpperCase(), MARGIN.left, MARGIN.top + 10, {
      width: width(page),
      align: 'right',
      characterSpacing: 0.8,
    })
  page.y = MARGIN.top + EMBLEM + 18
}

function emblem(page: Page, seed: string): void {
  const radius = EMBLEM / 2
  const [centreX, centreY] = [MARGIN.left + radius, MARGIN.top + radius]
  for (const [index, [x, y]] of emblemLine(seed).entries()) {
    const point = [centreX + x * radius, centreY + y * radius] as const
    if (index === 0) page.moveTo(...point)
    else page.lineTo(...point)
  }
  page.lineWidth(0.5).strokeColor(colour.wax).stroke()
}

function summary(page: Page, { amount, paidFor, standing }: ReceiptText): void {
  const over = standing.tone === 'void'
  page
    .font('display')
    .fontSize(31)
    .fillColor(over ? colour.soft : colour.ink)
  page.text(amount, MARGIN.left, page.y, { strike: over })
  page.font('text').fontSize(11.5).fillColor(colour.soft).text(paidFor, { lineGap: 2 })
  badge(page, standing)
}

function badge(page: Page, { text, asOf, tone }: ReceiptText['standing']): void {
  const { ink, line, wash } = colour.tones[tone]
  const top = page.y + 10
  page.font('strong').fontSize(9.5)
  const size = page.widthOfString(text) + 20
  page.rect(MARGIN.left, top, size, 20).lineWidth(0.7).fillAndStroke(wash, line)
  page.fillColor(ink).text(text, MARGIN.left + 10, top + 4.6, { lineBreak: false })
  page.font('text').fontSize(8.5).fillColor(colour.soft)
  const beside = size + 12 + page.widthOfString(asOf) <= width(page)
  page.text(asOf, beside ? MARGIN.left + size + 12 : MARGIN.left, beside ? top + 5.4 : top + 26)
  page.x = MARGIN.left
  page.y = (beside ? top + 20 : top + 38) + 18
}

function table(page: Page, title: string, rows: readonly ReceiptRow[]): void {
  heading(page, title)
  rule(page)
  for (const row of rows) tableRow(page, row)
  page.y += 12
}

function tableRow(page: Page, { label, link, value }: ReceiptRow): void {
  const top = page.y + ROW_PADDING
  page.font('text').fontSize(9.5).fillColor(colour.soft)
  page.text(label, MARGIN.left, top, { width: LABEL_WIDTH })
  const end = page.y
  const hexadecimal = value.startsWith('0x')
  page.fontSize(hexadecimal ? 9 : 9.5).fillColor(link ? colour.wax : colour.ink)
  page.text(value, MARGIN.left + LABEL_WIDTH, top, {
    width: width(page) - LABEL_WIDTH,
    ...(link && { link }),
  })
  page.y = Math.max(end, page.y) + ROW_PADDING
  rule(page)
}

function paragraph(page: Page, { title, text, link }: ReceiptText['notes'][number]): void {
  heading(page, title)
  page.font('text').fontSize(9.5).fillColor(colour.ink).text(text, MARGIN.left, page.y, { lineGap: 2 })
  if (link) page.fillColor(colour.wax).text(link, { link, lineGap: 2 })
  page.y += 10
}

/** At the foot of the page, or under what is longer than it. */
function footer(page: Page, { issuer, notice }: ReceiptText): void {
  const lines = [issuer.name, ...issuer.lines].join('\n')
  page.font('text').fontSize(8)
  const options = { width: width(page), lineGap: 1.5 }
  const height = page.heightOfString(notice, options) + page.heightOfString(lines, options) + 16
  const foot = page.page.height - MARGIN.bottom - height
  if (page.y > foot) page.addPage()
  page.y = page.page.height - MARGIN.bottom - height
  rule(page)
  page.fillColor(colour.ink).text(notice, MARGIN.left, page.y + 8, options)
  page.fillColor(colour.soft).text(lines, MARGIN.left, page.y + 4, options)
}

function heading(page: Page, title: string): void {
  page.font('display').fontSize(12.5).fillColor(colour.ink).text(title, MARGIN.left, page.y)
  page.y += 4
}

function rule(page: Page): void {
  const right = MARGIN.left + width(page)
  page.moveTo(MARGIN.left, page.y).lineTo(right, page.y).lineWidth(0.5).strokeColor(colour.line).stroke()
}

function width(page: Page): number {
  return page.page.width - MARGIN.left - MARGIN.right
}
