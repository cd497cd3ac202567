import type { Dialect } from '../dialect.ts'
import type { Problem } from '../error.ts'
import type { ColumnReference } from '../syntax.ts'

const problem = (state: string, message: string, more: Partial<Problem> = {}): Problem => ({ state, message, ...more })

const written = ({ table, name }: ColumnReference) => (table === undefined ? `"${name}"` : `${table}.${name}`)

/** `(1, null, x)`, as messages show a row. */
const shown = (row: readonly (string | null)[]) => `(${row.map(text => text ?? 'null').join(', ')})`

const notNull = (table: string, column: string, row: readonly (string | null)[]) =>
  problem('23502', `null value in column "${column}" of relation "${table}" violates not-null constraint`, {
    detail: `Failing row contains ${shown(row)}.`,
  })

/** PostgreSQL's types, messages and statements. */
export const postgresDialect: Dialect = {
  name: 'PostgreSQL',
  isMysql: false,
  types: {
    smallint: 'int 2 smallint',
    int2: 'int 2 smallint',
    smallserial: 'int 2 smallint',
    int: 'int 4 integer',
    int4: 'int 4 integer',
    integer: 'int 4 integer',
    serial: 'int 4 integer',
    bigint: 'int 8 bigint',
    int8: 'int 8 bigint',
    bigserial: 'int 8 bigint',
    numeric: 'decimal 0 numeric?',
    decimal: 'decimal 0 numeric?',
    real: 'float 4 real',
    float4: 'float 4 real',
    float: 'float 8 double precision',
    float8: 'float 8 double precision',
    'double precision': 'float 8 double precision',
    boolean: 'boolean 1 boolean',
    bool: 'boolean 1 boolean',
    text: 'text 0 text',
    varchar: 'text 0 character varying?',
    'character varying': 'text 0 character varying?',
    char: 'text 0 character?1',
    character: 'text 0 character?1',
    date: 'date 0 date',
    timestamp: 'timestamp 0 timestamp without time zone',
    'timestamp without time zone': 'timestamp 0 timestamp without time zone',
    timestamptz: 'timestamptz 0 timestamp with time zone',
    'timestamp with time zone': 'timestamptz 0 timestamp with time zone',
  },
  statements:
    'abort alter analyze begin call checkpoint close cluster comment commit copy create deallocate declare delete discard do ' +
    'drop end execute explain fetch grant import insert listen load lock merge move notify prepare reassign refresh reindex ' +
    'release reset revoke rollback savepoint security select set show start table truncate unlisten update vacuum values with',
  problems: {
    syntax: ({ type, text, at }, source) => {
      if (type === 'end') return problem('42601', 'syntax error at end of input', { at })
      if (type === 'open')
        return problem(
          '42601',
          `unterminated quoted ${text.startsWith('"') ? 'identifier' : 'string'} at or near "${text}"`,
          { at },
        )
      const end = type === 'string' || type === 'name' ? source.indexOf(source[at]!, at + 1) + 1 : at + text.length
      return problem('42601', `syntax error at or near "${source.slice(at, end)}"`, { at })
    },
    noTable: ({ name, at }) => problem('42P01', `relation "${name}" does not exist`, { at }),
    noTableToDrop: ({ name }) => problem('42P01', `table "${name}" does not exist`),
    tableExists: name => problem('42P07', `relation "${name}" already exists`),
    noColumn: column => problem('42703', `column ${written(column)} does not exist`, { at: column.at }),
    noFunction: ({ name, args, at }) =>
      problem('42883', `function ${name}(${args.map(() => 'unknown').join(', ')}) does not exist`, {
        hint: 'No function matches the given name and argument types. You might need to add explicit type casts.',
        at,
      }),
    noTargetColumn: ({ name, at }, table) =>
      problem('42703', `column "${name}" of relation "${table}" does not exist`, { at }),
    targetTwice: ({ name, at }) => problem('42701', `column "${name}" specified more than once`, { at }),
    noItemTable: ({ name, at }) => problem('42P01', `missing FROM-clause entry for table "${name}"`, { at }),
    noKeyColumn: ({ name, at }) => problem('42703', `column "${name}" named in key does not exist`, { at }),
    duplicateColumn: name => problem('42701', `column "${name}" specified more than once`),
    noDatabase: name => problem('3D000', `database "${name}" does not exist`),
    noDatabaseToDrop: name => problem('3D000', `database "${name}" does not exist`),
    databaseExists: name => problem('42P04', `database "${name}" already exists`),
    duplicate: (_, { name, columns }, values) =>
      problem('23505', `duplicate key value violates unique constraint "${name}"`, {
        detail: `Key (${columns.join(', ')})=(${values.join(', ')}) already exists.`,
      }),
    notNull,
    noDefault: notNull,
    tooLong: ({ name }) => problem('22001', `value too long for type ${name}`),
    badValue: ({ kind, name }, text, { at }) => {
      const isTime = kind === 'date' || kind.startsWith('timestamp')
      const place = at === undefined ? {} : { at }
      if (isTime && /^\d+-\d+-\d+/.test(text))
        return problem('22008', `date/time field value out of range: "${text}"`, {
          ...place,
          hint: 'Perhaps you need a different "datestyle" setting.',
        })
      return problem('22P02', `invalid input syntax for type ${name.replace(/\(.*/, '')}: "${text}"`, place)
    },
    outOfRange: ({ kind, name, size = 0, scale = 0 }) =>
      kind === 'decimal'
        ? problem('22003', 'numeric field overflow', {
            detail: `A field with precision ${size}, scale ${scale} must round to an absolute value less than ${size > scale ? `10^${size - scale}` : 1}.`,
          })
        : problem('22003', `${name} out of range`),
    columnCount: (_, more, at) =>
      problem(
        '42601',
        `INSERT has more ${more ? 'expressions than target columns' : 'target columns than expressions'}`,
        { at },
      ),
    ungrouped: ({ name, at }, _, table) =>
      problem(
        '42803',
        `column "${table.name}.${name}" must appear in the GROUP BY clause or be used in an aggregate function`,
        { at },
      ),
    aggregateInWhere: at => problem('42803', 'aggregate functions are not allowed in WHERE', { at }),
  },
}
