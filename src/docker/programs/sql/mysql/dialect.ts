import type { Cell, Dialect } from '../dialect.ts'
import type { Problem } from '../error.ts'
import type { ColumnReference, TableName } from '../syntax.ts'
import type { ColumnType } from '../types.ts'

const problem = (code: number, state: string, message: string): Problem => ({ code, state, message })

const full = ({ name, database }: TableName, current: string) => `${database ?? current}.${name}`

const written = ({ table, name }: ColumnReference) => (table === undefined ? name : `${table}.${name}`)

/** How messages call a type whose value is wrong. */
const kinds: Readonly<Record<string, string>> = { int: 'integer', date: 'date', timestamp: 'datetime' }

function badValue({ kind }: ColumnType, text: string, { column, row }: Cell): Problem {
  if (kind === 'float') return problem(1265, '01000', `Data truncated for column '${column}' at row ${row}`)
  const isTime = kind === 'date' || kind === 'timestamp'
  const message = `Incorrect ${kinds[kind] ?? kind} value: '${text}' for column '${column}' at row ${row}`
  return isTime ? problem(1292, '22007', message) : problem(1366, 'HY000', message)
}

/** MySQL's types, messages and statements; messages are those of its `messages_to_clients.txt`. */
export const mysqlDialect: Dialect = {
  name: 'MySQL',
  isMysql: true,
  types: {
    tinyint: 'int 1 tinyint',
    smallint: 'int 2 smallint',
    mediumint: 'int 3 mediumint',
    int: 'int 4 int',
    integer: 'int 4 int',
    bigint: 'int 8 bigint',
    bool: 'int 1 tinyint(1)',
    boolean: 'int 1 tinyint(1)',
    decimal: 'decimal 0 decimal?10,0',
    numeric: 'decimal 0 decimal?10,0',
    float: 'float 4 float',
    double: 'float 8 double',
    char: 'text 0 char?1',
    varchar: 'text 0 varchar?',
    tinytext: 'text 0 tinytext',
    text: 'text 0 text',
    mediumtext: 'text 0 mediumtext',
    longtext: 'text 0 longtext',
    date: 'date 0 date',
    datetime: 'timestamp 0 datetime',
    timestamp: 'timestamp 0 timestamp',
  },
  statements:
    'alter analyze begin binlog call change check checksum clone commit create deallocate delete desc describe do drop execute ' +
    'explain flush grant handler help import insert install kill load lock optimize prepare purge rename repair replace reset ' +
    'restart revoke rollback savepoint select set show shutdown start stop table truncate uninstall unlock update use values with xa',
  problems: {
    syntax: ({ at }, source) => {
      const line = source.slice(0, at).split('\n').length
      return problem(
        1064,
        '42000',
        'You have an error in your SQL syntax; check the manual that corresponds to your MySQL server version for the right ' +
          `syntax to use near '${source.slice(at, at + 80)}' at line ${line}`,
      )
    },
    noTable: (table, database) => problem(1146, '42S02', `Table '${full(table, database)}' doesn't exist`),
    noTableToDrop: (table, database) => problem(1051, '42S02', `Unknown table '${full(table, database)}'`),
    tableExists: name => problem(1050, '42S01', `Table '${name}' already exists`),
    noColumn: (column, clause) => problem(1054, '42S22', `Unknown column '${written(column)}' in '${clause}'`),
    noFunction: ({ name }, database) =>
      database === undefined
        ? problem(1046, '3D000', 'No database selected')
        : problem(1305, '42000', `FUNCTION ${database}.${name} does not exist`),
    noTargetColumn: ({ name }) => problem(1054, '42S22', `Unknown column '${name}' in 'field list'`),
    targetTwice: ({ name }) => problem(1110, '42000', `Column '${name}' specified twice`),
    noItemTable: ({ name }) => problem(1051, '42S02', `Unknown table '${name}'`),
    noKeyColumn: ({ name }) => problem(1072, '42000', `Key column '${name}' doesn't exist in table`),
    duplicateColumn: name => problem(1060, '42S21', `Duplicate column name '${name}'`),
    noDatabase: name => problem(1049, '42000', `Unknown database '${name}'`),
    noDatabaseToDrop: name => problem(1008, 'HY000', `Can't drop database '${name}'; database doesn't exist`),
    databaseExists: name => problem(1007, 'HY000', `Can't create database '${name}'; database exists`),
    duplicate: (table, { name }, values) =>
      problem(1062, '23000', `Duplicate entry '${values.join('-')}' for key '${table}.${name}'`),
    notNull: (_, column) => problem(1048, '23000', `Column '${column}' cannot be null`),
    noDefault: (_, column) => problem(1364, 'HY000', `Field '${column}' doesn't have a default value`),
    tooLong: (_, { column, row }) => problem(1406, '22001', `Data too long for column '${column}' at row ${row}`),
    badValue,
    outOfRange: (_, { column, row }) =>
      problem(1264, '22003', `Out of range value for column '${column}' at row ${row}`),
    columnCount: row => problem(1136, '21S01', `Column count doesn't match value count at row ${row}`),
    ungrouped: ({ name }, index, { name: table }, database, hasGroups) => {
      const column = `'${database}.${table}.${name}'`
      const mode = 'incompatible with sql_mode=only_full_group_by'
      return hasGroups
        ? problem(
            1055,
            '42000',
            `Expression #${index} of SELECT list is not in GROUP BY clause and contains nonaggregated column ${column} which is not functionally dependent on columns in GROUP BY clause; this is ${mode}`,
          )
        : problem(
            1140,
            '42000',
            `In aggregated query without GROUP BY, expression #${index} of SELECT list contains nonaggregated column ${column}; this is ${mode}`,
          )
    },
    aggregateInWhere: () => problem(1111, 'HY000', 'Invalid use of group function'),
  },
}
