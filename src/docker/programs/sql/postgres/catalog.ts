import { SqlError } from '../error.ts'
import type { Outcome } from '../outcome.ts'
import type { Store, Table } from '../store.ts'
import { roles } from './roles.ts'

interface Listing {
  /** Databases. */
  readonly base: Store
  /** The data directory's own. */
  readonly global: Store
  readonly database: string
  /** The role that everything belongs to. */
  readonly owner: string
  /** 18. */
  readonly major: number
}

const listing = (title: string, names: string, rows: readonly (readonly (string | null)[])[]): Outcome => ({
  tag: title,
  columns: names.split('|').map(name => ({ name, isNumeric: false })),
  rows,
})

/** What psql's `\l`, `\dt`, `\d` and `\du` show; the tag is its title, `notices` its foot. Throws SqlError. */
export function describe(what: string, name: string | undefined, from: Listing): Outcome {
  const { base, global, database, owner, major } = from
  if (what === 'databases') {
    const rights = `=c/${owner}\n${owner}=CTc/${owner}`
    const locale = major >= 17 ? 'Locale' : 'ICU Locale'
    return listing(
      'List of databases',
      `Name|Owner|Encoding|Locale Provider|Collate|Ctype|${locale}|ICU Rules|Access privileges`,
      base
        .databases()
        .toSorted()
        .map(name => [
          name,
          owner,
          'UTF8',
          'libc',
          'en_US.utf8',
          'en_US.utf8',
          null,
          null,
          name.startsWith('template') ? rights : null,
        ]),
    )
  }
  if (what === 'roles') {
    const all = 'Superuser, Create role, Create DB, Replication, Bypass RLS'
    return listing(
      'List of roles',
      'Role name|Attributes',
      roles(global).map(role => [role.name, role.name === owner ? all : '']),
    )
  }
  if (what === 'relations' || name === undefined) return relations(what === 'relations', name, from)
  const table = base.read(database, name)
  if (!table) throw new SqlError({ message: `Did not find any relation named "${name}".` })
  return describeTable(table)
}

function relations(onlyTables: boolean, name: string | undefined, { base, database, owner, major }: Listing): Outcome {
  const tables = base
    .tables(database)
    .toSorted()
    .map(table => base.read(database, table)!)
  const rows = tables
    .filter(table => name === undefined || table.name === name)
    .flatMap(table => [
      ['public', table.name, 'table', owner],
      ...(onlyTables
        ? []
        : table.columns
            .filter(({ auto }) => auto)
            .map(column => ['public', `${table.name}_${column.name}_seq`, 'sequence', owner])),
    ])
  const noun = onlyTables && major >= 18 ? 'tables' : 'relations'
  if (rows.length === 0) {
    const named = name === undefined ? '.' : ` named "${name}".`
    throw new SqlError({
      message: `Did not find any ${noun === 'relations' && name !== undefined ? 'relation' : noun}${named}`,
    })
  }
  return listing(`List of ${noun}`, 'Schema|Name|Type|Owner', rows)
}

function describeTable({ name, columns, keys }: Table): Outcome {
  const rows = columns.map(({ name: column, type, notNull, auto, default: fallback }) => {
    const text = auto
      ? `nextval('${name}_${column}_seq'::regclass)`
      : fallback === undefined
        ? ''
        : defaultText(fallback, type)
    return [column, type.name, '', notNull ? 'not null' : '', text]
  })
  const indexes = keys.map(
    key => `    "${key.name}" ${key.primary ? 'PRIMARY KEY' : 'UNIQUE CONSTRAINT'}, btree (${key.columns.join(', ')})`,
  )
  return {
    ...listing(`Table "public.${name}"`, 'Column|Type|Collation|Nullable|Default', rows),
    notices:
      keys.length > 0
        ? ['Indexes:', ...indexes.toSorted((a, b) => Number(b.includes('PRIMARY')) - Number(a.includes('PRIMARY')))]
        : [],
  }
}

/** PostgreSQL shows a default as it has understood it. */
function defaultText(text: string, { kind, name }: Table['columns'][number]['type']): string {
  if (/^current_(timestamp|date)$/i.test(text)) return text.toUpperCase()
  return kind === 'text' && text.startsWith("'")
    ? `${text}::${name.replace(/\(.*/, '')}`
    : text.toLowerCase() === 'now()'
      ? 'now()'
      : text
}
