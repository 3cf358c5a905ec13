// Makes the mark's files, the drawings and the typefaces that pages use: npm run generate.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Resvg } from '@resvg/resvg-js'
import { engravings } from './engravings.ts'
import { fonts } from './fonts.ts'
import { sealIcon, squareIcon } from './mark.ts'
import { webManifest } from './web-manifest.ts'

const publicFolder = join(import.meta.dirname, '../public')
const assetsFolder = join(import.meta.dirname, '../layers/base/app/assets')
/** --wax and --sheet of tokens.css by day, in the notation that icons need. */
const colours = { wax: '#a8204f', paper: '#fdfaf5' }

function png(svg: string, width: number): Buffer {
  return new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } })
    .render()
    .asPng()
}

function write(file: string, content: string | Buffer): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, content)
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

for (const [name, svg] of Object.entries(engravings))
  write(join(assetsFolder, 'engravings', `${name}.svg`), svg)
for (const [name, font] of Object.entries(await fonts())) write(join(assetsFolder, 'fonts', name), font)

const seal = sealIcon(colours)
const files: Record<string, string | Buffer> = {
  'favicon.svg': seal,
  'favicon.ico': ico(png(seal, 32)),
  'apple-touch-icon.png': png(squareIcon(colours, 0.84), 180),
  'icon-192.png': png(squareIcon(colours, 0.7), 192),
  'icon-512.png': png(squareIcon(colours, 0.7), 512),
  'site.webmanifest': webManifest,
}
for (const [name, content] of Object.entries(files)) write(join(publicFolder, name), content)
