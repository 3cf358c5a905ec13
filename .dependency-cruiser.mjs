/** Packages of ours by what they may import; see the architecture page in docs. */
const layers = {
  domain: [],
  'api-client': [],
  logger: ['domain'],
  config: ['domain'],
  jobs: ['domain'],
  cache: ['domain'],
  chain: ['domain'],
  db: ['domain'],
  vault: [],
  mail: ['db', 'domain', 'jobs', 'vault'],
  ledger: ['chain', 'db', 'domain'],
  service: ['domain', 'logger'],
  local: ['domain'],
  testkit: ['chain', 'config', 'contracts', 'domain', 'local'],
  cli: ['cache', 'chain', 'config', 'contracts', 'db', 'domain', 'jobs', 'ledger', 'local'],
}

const apps = {
  api: [
    'cache',
    'chain',
    'config',
    'db',
    'domain',
    'jobs',
    'logger',
    'mail',
    'service',
    'vault',
    'api-client',
  ],
  indexer: ['cache', 'chain', 'config', 'db', 'domain', 'jobs', 'ledger', 'logger', 'service'],
  worker: [
    'cache',
    'chain',
    'config',
    'db',
    'domain',
    'jobs',
    'ledger',
    'logger',
    'mail',
    'service',
    'vault',
    'api-client',
  ],
  web: ['api-client', 'chain', 'domain'],
}

/** Fixtures, servers and whole apps may be used by tests, benchmarks and what draws the database only. */
const test = '(\\.test\\.ts$|/test/|^tests/|^bench/|^scripts/test/|^packages/testkit/|^packages/db/scripts/)'

const places = { contracts: '^contracts/' }
const place = (name) => places[name] ?? `^packages/${name}/`

const only = (folder, name, allowed) => ({
  name: `${name}-imports`,
  comment: `${name} may import ${allowed.join(', ') || 'nothing of ours'}.`,
  severity: 'error',
  from: { path: `^${folder}/`, pathNot: test },
  to: {
    path: '^(apps|packages|contracts)/',
    pathNot: [`^${folder}/`, 'node_modules', ...allowed.map(place)],
  },
})

const layerRules = ['marketing', 'sale', 'member', 'admin'].map((layer) => ({
  name: `web-${layer}-imports-base`,
  comment: 'A product area of the web site imports only the base layer.',
  severity: 'error',
  from: { path: `^apps/web/layers/${layer}/` },
  to: { path: '^apps/web/layers/', pathNot: [`^apps/web/layers/${layer}/`, '^apps/web/layers/base/'] },
}))

export default {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: { pathNot: 'generated/' }, to: { circular: true } },
    {
      name: 'no-orphans',
      comment: 'A module that nothing imports is either an entry point or forgotten.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          '\\.d\\.ts$',
          '\\.test\\.ts$',
          '\\.config\\.(ts|mjs)$',
          // Nuxt finds these by their place.
          '^apps/web/',
          'generated/',
        ],
      },
      to: {},
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: { pathNot: '^apps/web/' },
      to: { couldNotResolve: true, pathNot: '^(node:|bun:)' },
    },
    {
      name: 'apps-never-import-apps',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'testkit-only-from-tests',
      severity: 'error',
      from: { pathNot: test },
      to: { path: '^packages/testkit/' },
    },
    {
      name: 'web-base-imports-no-layer',
      severity: 'error',
      from: { path: '^apps/web/layers/base/' },
      to: { path: '^apps/web/layers/', pathNot: '^apps/web/layers/base/' },
    },
    ...layerRules,
    ...Object.entries(layers).map(([name, allowed]) => only(`packages/${name}`, name, allowed)),
    ...Object.entries(apps).map(([name, allowed]) => only(`apps/${name}`, name, allowed)),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(\\.nuxt|\\.output|artifacts|cache/(?!src)|coverage)/|/node_modules/(?!@amour)' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.mjs', '.js', '.json', '.d.ts', '.vue'],
    },
  },
}
