import { sql } from 'kysely'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type MigratedDatabase, migratedDatabase } from '../../test/index.ts'
import { readCatalog } from './read-catalog.ts'
import { renderDatabasePage } from './render-database-page.ts'

const page = new URL('../../../../docs/reference/database.md', import.meta.url)
let opened: MigratedDatabase

beforeAll(async () => {
  opened = await migratedDatabase()
})
afterAll(() => opened.drop())

it('is what is committed', async () => {
  expect(readFileSync(page, 'utf8')).toBe(renderDatabasePage(await readCatalog(opened.database)))
})

describe('tables of a later migration', () => {
  const text = async () => renderDatabasePage(await readCatalog(opened.database))
  beforeAll(async () => {
    await sql`
      create table letters (
        id uuid primary key,
        person_id uuid unique references people on delete set null,
        words varchar(40) not null check (words <> ''),
        tags text[] not null
      )`.execute(opened.database)
    await sql`create index letters_words on letters (words desc) where words <> 'no'`.execute(opened.database)
  })

  it('are drawn without anybody’s doing, last', async () => {
    const other = (await text()).split('## Other\n')[1]
    expect(other).toContain('  letters {\n    uuid id PK\n    uuid person_id FK, UK "or null"\n')
    expect(other).toContain('    varchar(40) words\n    text[] tags\n  }')
    expect(other).toContain('people |o--o| letters : "person_id, on delete set null"')
    expect(other).toContain("- index `letters_words`: `(words DESC) WHERE ((words)::text <> 'no'::text)`")
    expect(other).toContain('### letters\n\nNot described yet.\n')
  })

  it('stand in the area that their comment names', async () => {
    await sql`comment on table letters is 'post: What people write.'`.execute(opened.database)
    expect(await text()).toContain('## Post\n')
    expect(await text()).toContain('### letters\n\nWhat people write.\n')
  })
})
