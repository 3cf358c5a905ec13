// Makes the mark's files and the drawings that pages use, from the pure functions of the base layer: npm run generate.
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { engravings } from './engravings.ts'
import { sealIcon, squareIcon } from './mark.ts'
import { webManifest } from './web-manifest.ts'

const publicFolder = join(import.meta.dirname, '../public')
const drawingsFolder = join(import.meta.dirname, '../layers/base/app/assets/engravings')
/** --wax and --sheet of tokens.css by day, in the notation that icons need. */
const colours = { wax: '#a8204f', paper: '#fdfaf5' }

function png(svg: string, width: number): Buffer {
  return new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } })
    .render()
    .asPng()
}

/** An .ico file that holds one PNG picture of 32 x 32. */
function ico(picture: Buffer): Buffer {
  const head = Buffer.alloc(22)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(1, 4)
  head.writeUInt8(32, 6)
  head.writeUInt8(32, 7)
  head.writeUInt16LE(1, 10)
  head.writeUInt16LE(32, 12)
  head.writeUInt32LE(picture.length, 14)
  head.writeUInt32LE(head.length, 18)
  return Buffer.concat([head, picture])
}

mkdirSync(drawingsFolder, { recursive: true })
for (const [name, svg] of Object.entries(engravings)) writeFileSync(join(drawingsFolder, `${name}.svg`), svg)

const seal = sealIcon(colours)
const files: Record<string, string | Buffer> = {
  'favicon.svg': seal,
  'favicon.ico': ico(png(seal, 32)),
  'apple-touch-icon.png': png(squareIcon(colours, 0.84), 180),
  'icon-192.png': png(squareIcon(colours, 0.7), 192),
  'icon-512.png': png(squareIcon(colours, 0.7), 512),
  'site.webmanifest': webManifest,
}
for (const [name, content] of Object.entries(files)) writeFileSync(join(publicFolder, name), content)
