import { atLeast } from '../at-least.ts'
import { atMost } from '../at-most.ts'
import type { Measurement } from '../measurement.ts'
import { auditPage, type PageAudit } from './audit-page.ts'

const PAGES = {
  home: '/',
  blog: '/blog',
  article: '/blog/argent-sous-cle',
  legal: '/mentions-legales',
}
const TARGETS = { performance: 95, accessibility: 100, 'best-practices': 100, seo: 100 } as const

/** Scores and paints of a page of each kind, each the median of its runs: `LANDING_RUNS`, else five. */
export async function measureAudits(origin: string): Promise<Measurement[]> {
  const runs = Number(process.env['LANDING_RUNS'] ?? 5)
  const measurements: Measurement[] = []
  for (const [name, path] of Object.entries(PAGES)) {
    const audits: PageAudit[] = []
    for (let run = 0; run < runs; run += 1) audits.push(await auditPage(origin + path))
    measurements.push(...measurementsOf(name, path, audits))
  }
  return measurements
}

function measurementsOf(name: string, path: string, audits: PageAudit[]): Measurement[] {
  const baseline = `${path}, Lighthouse for a telephone, median of ${audits.length}`
  const faults = [...new Set(audits.flatMap((audit) => audit.faults))]
  const middle = (read: (audit: PageAudit) => number) =>
    audits.map(read).toSorted((one, other) => one - other)[audits.length >> 1] ?? Number.NaN
  const scores = (Object.keys(TARGETS) as (keyof typeof TARGETS)[]).map((category) =>
    atLeast(
      `lighthouse-${category}/${name}`,
      middle(({ scores: of }) => of[category]),
      TARGETS[category],
      category === 'performance' || faults.length === 0
        ? baseline
        : `${baseline}; not passed: ${faults.join(', ')}`,
      'points',
    ),
  )
  return [
    ...scores,
    atMost(`lcp/${name}`, middle(({ lcpMs }) => lcpMs) / 1_000, 1.8, 's', baseline),
    {
      ...atMost(
        `cls/${name}`,
        middle(({ cls }) => cls),
        0.02,
        'shift',
        baseline,
      ),
      value: middle(({ cls }) => cls),
    },
  ]
}
