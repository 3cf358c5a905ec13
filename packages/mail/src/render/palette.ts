/** The colours of the site's tokens in hex, since mail programs know neither OKLCH nor variables. */
export const palette = {
  paper: '#f9f4ec',
  sheet: '#fefbf5',
  line: '#dfc9bb',
  ink: '#3a1120',
  inkSoft: '#5b3a42',
  wax: '#b01c50',
  waxDeep: '#8a0f3b',
  onWax: '#fff8f0',
}

/** By night, for mail programs that ask: night ink and the same wax. */
export const nightPalette = {
  paper: '#1a0f12',
  sheet: '#221518',
  line: '#4d363b',
  ink: '#f5ece1',
  inkSoft: '#d1c0b6',
}
