import Type from 'typebox'

/** Marks a variable whose value must not appear in a log or a message. */
const secret = { secret: true }

/** Variables by concern; an app composes those it needs. Examples go to `.env.example`. */
export const environmentFragments = {
  log: Type.Object({
    LOG_LEVEL: Type.Enum(['trace', 'debug', 'info', 'warn', 'error', 'silent'], {
      default: 'info',
      description: 'Least severe message that is written',
    }),
  }),
  business: Type.Object({
    CONFIG_FILE: Type.String({ default: 'amour.config.yaml', description: 'What the business decides' }),
  }),
  database: Type.Object({
    DATABASE_URL: Type.String({
      pattern: '^postgres(ql)?://',
      description: 'PostgreSQL 15 or later',
      examples: ['postgresql://amour:change-me@127.0.0.1:5432/amour'],
      ...secret,
    }),
  }),
  redis: Type.Object({
    REDIS_URL: Type.Optional(
      Type.String({
        pattern: '^rediss?://',
        description: 'Redis 7 or Valkey; without it the embedded adapters serve one instance of each app',
        examples: ['redis://127.0.0.1:6379'],
        ...secret,
      }),
    ),
  }),
  chain: Type.Object({
    RPC_URL: Type.String({
      pattern: '^https?://[^,\\s]+(,https?://[^,\\s]+)*$',
      description: 'RPC providers of the chain, the preferred one first, separated by commas',
      examples: ['http://127.0.0.1:8545'],
      ...secret,
    }),
    CHAIN_ID: Type.Integer({ minimum: 1, description: 'EIP-155 chain id', examples: [31337] }),
    SALE_ADDRESS: Type.String({
      pattern: '^0x[0-9a-fA-F]{40}$',
      description: 'The AmourSale contract',
      examples: ['0x0000000000000000000000000000000000000000'],
    }),
    SALE_DEPLOYMENT_BLOCK: Type.Integer({
      minimum: 0,
      description: 'Block from which the ledger is read',
      examples: [0],
    }),
  }),
  voucher: Type.Object({
    VOUCHER_SIGNER_KEY: Type.String({
      pattern: '^0x[0-9a-f]{64}$',
      description: 'Private key that signs eligibility vouchers; it can move no funds',
      examples: [`0x${'0'.repeat(64)}`],
      ...secret,
    }),
  }),
  http: Type.Object({
    API_HOST: Type.String({ default: '127.0.0.1', description: 'Interface on which the API listens' }),
    API_PORT: Type.Integer({ default: 4000, minimum: 0, maximum: 65535, description: 'Port of the API' }),
    API_METRICS_PORT: Type.Integer({
      default: 4300,
      minimum: 0,
      maximum: 65535,
      description: 'Port of health and metrics of the API; for machines of ours alone',
    }),
    TRUSTED_PROXY_HOPS: Type.Integer({
      default: 0,
      minimum: 0,
      maximum: 10,
      description:
        'Proxies of ours in front of the API, to tell apart the clients that come straight to it; the web server is none of them, it proves itself',
    }),
    WEB_SECRET: Type.String({
      pattern: '^[0-9a-f]{64}$',
      description:
        'Proves to the API that the web server asks, 32 bytes in hex: what it says of its reader’s address counts, and what it counted itself',
      examples: ['0'.repeat(64)],
      ...secret,
    }),
    ADMIN_WALLETS: Type.Optional(
      Type.String({
        description:
          'Wallets that may export contributors and read audience figures once they have signed in: addresses with their checksum (EIP-55), separated by commas; without it none',
        examples: ['0x0000000000000000000000000000000000000000'],
      }),
    ),
  }),
  site: Type.Object({
    PUBLIC_ORIGIN: Type.String({
      pattern: '^https?://[^/]+$',
      description: 'Origin under which people see the site; sign-in messages and cookies are bound to it',
      examples: ['http://localhost:3000'],
    }),
  }),
  personalData: Type.Object({
    PERSONAL_DATA_KEYS: Type.String({
      pattern: '^\\d{1,3}:[0-9a-f]{64}(,\\d{1,3}:[0-9a-f]{64})*$',
      description:
        'Keys that seal e-mail addresses: version:key pairs separated by commas, 32 bytes in hex each. The first seals, all open; add a new one in front to change keys',
      examples: [`1:${'0'.repeat(64)}`],
      ...secret,
    }),
    PERSONAL_INDEX_KEY: Type.String({
      pattern: '^[0-9a-f]{64}$',
      description:
        'Key that finds sealed addresses and signs the links in mails, 32 bytes in hex; once changed, no address is found and no old link works',
      examples: ['0'.repeat(64)],
      ...secret,
    }),
  }),
  mail: Type.Object({
    SMTP_URL: Type.String({
      pattern: '^smtps?://[^\\s]+$',
      description: 'Server that takes mails; while it is away they wait',
      examples: ['smtp://amour:change-me@127.0.0.1:587'],
      ...secret,
    }),
    MAIL_FROM: Type.String({
      pattern: '^[^@\\s<>]+@[^@\\s<>]+$',
      description: 'Address from which mails are sent; its domain needs SPF, DKIM and DMARC',
      examples: ['lettres@amour.example'],
    }),
  }),
  indexer: Type.Object({
    INDEXER_METRICS_PORT: Type.Integer({
      default: 4100,
      minimum: 0,
      maximum: 65535,
      description: 'Port of health and metrics of the indexer',
    }),
  }),
  worker: Type.Object({
    WORKER_METRICS_PORT: Type.Integer({
      default: 4200,
      minimum: 0,
      maximum: 65535,
      description: 'Port of health and metrics of the worker',
    }),
  }),
  // Read by Nuxt itself at run time; here so that the reference names every variable of the system.
  web: Type.Object({
    NUXT_API_ORIGIN: Type.String({
      default: 'http://127.0.0.1:4000',
      description: 'Where the web server finds the API',
    }),
    NUXT_WEB_SECRET: Type.String({
      pattern: '^[0-9a-f]{64}$',
      description: 'The same as WEB_SECRET',
      examples: ['0'.repeat(64)],
      ...secret,
    }),
    NUXT_TRUSTED_PROXY_HOPS: Type.Integer({
      default: 0,
      minimum: 0,
      maximum: 10,
      description: 'Proxies of ours in front of the web server, to tell readers apart',
    }),
    NUXT_PUBLIC_ORIGIN: Type.String({
      pattern: '^https?://[^/]+$',
      description: 'The same as PUBLIC_ORIGIN, for links to the site itself',
      examples: ['http://localhost:3000'],
    }),
    NUXT_PUBLIC_RPC_URL: Type.String({
      pattern: '^https?://',
      description: 'RPC provider that browsers use; it is public',
      examples: ['http://127.0.0.1:8545'],
    }),
    NUXT_PUBLIC_CHAIN_ID: Type.Integer({
      minimum: 1,
      description: 'The same as CHAIN_ID',
      examples: [31337],
    }),
    NUXT_PUBLIC_ENTITY: Type.Optional(
      Type.String({ description: 'JSON of `entity` in amour.config.yaml, shown on every page' }),
    ),
  }),
} as const

export type EnvironmentFragment = keyof typeof environmentFragments
