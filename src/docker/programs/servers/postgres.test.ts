import { expect, test } from 'vitest'
import { Typist } from '../../session/testing.ts'

const plain = (screen: string) => screen.replaceAll('\r', '')

/** A typist whose container `db` is a PostgreSQL server that is ready. */
async function withServer(options = '-e POSTGRES_PASSWORD=secret'): Promise<Typist> {
  const typist = new Typist()
  await typist.run('docker pull -q postgres')
  await typist.run(`docker run -d --name db ${options} postgres`)
  await typist.run('sleep 5')
  return typist
}

async function printed(typist: Typist, line: string): Promise<string> {
  const { stdout, stderr } = await typist.run(line)
  return stdout + stderr
}

test('the image refuses to start without a password and logs its steps with one', async () => {
  const typist = new Typist()
  await typist.run('docker pull -q postgres')
  const refused = await typist.run('docker run --rm postgres')
  expect(refused.code).toBe(1)
  expect(refused.stderr).toMatch(
    /^Error: Database is uninitialized and superuser password is not specified\.\n {7}You must specify POSTGRES_PASSWORD/,
  )
  await typist.run('docker run -d --name db -e POSTGRES_PASSWORD=s postgres; sleep 5; docker stop db')
  const { stdout, stderr } = await typist.run('docker logs db')
  expect(stdout).toContain('\nPostgreSQL init process complete; ready for start up.\n\n')
  const said = stderr
    .split('\n')
    .filter(line => line.includes(' [1] '))
    .map(line => line.replace(/^.*\[1\] LOG: {2}/, ''))
  expect(said.slice(1)).toEqual([
    'listening on IPv4 address "0.0.0.0", port 5432',
    'listening on IPv6 address "::", port 5432',
    'listening on Unix socket "/var/run/postgresql/.s.PGSQL.5432"',
    'database system is ready to accept connections',
    'received fast shutdown request',
    'aborting any active transactions',
    expect.stringMatching(/^background worker "logical replication launcher" \(PID \d+\) exited with exit code 1$/),
    'database system is shut down',
  ])
})

test('a script gets the answers that PostgreSQL gives', async () => {
  const typist = await withServer()
  const script = `create table t (id serial primary key, name varchar(5) not null, n numeric(6,2), b boolean);
insert into t (name, n, b) values ('a', 1.5, true), ('ko한', null, false);
insert into t (name) values ('toolong');
insert into t (id, name) values (1, 'x');
update t set b = not b where id = 1 returning id, b;
select * from t;
select nope from t;
select 1/3, 1.0/3, avg(n), count(*) from t;
select * form t;
select * from t where id = 'abc';
drop table if exists zz;
with x as (select 1) select 1;`
  expect(await printed(typist, `docker exec -i db psql -U postgres 2>&1 <<'EOF'\n${script}\nEOF`)).toBe(`CREATE TABLE
INSERT 0 2
ERROR:  value too long for type character varying(5)
ERROR:  duplicate key value violates unique constraint "t_pkey"
DETAIL:  Key (id)=(1) already exists.
 id | b 
----+---
  1 | f
(1 row)

UPDATE 1
 id | name |  n   | b 
----+------+------+---
  2 | ko한 |      | f
  1 | a    | 1.50 | f
(2 rows)

ERROR:  column "nope" does not exist
LINE 1: select nope from t;
               ^
 ?column? |        ?column?        |          avg           | count 
----------+------------------------+------------------------+-------
        0 | 0.33333333333333333333 | 1.50000000000000000000 |     2
(1 row)

ERROR:  syntax error at or near "form"
LINE 1: select * form t;
                 ^
ERROR:  invalid input syntax for type integer: "abc"
LINE 1: select * from t where id = 'abc';
                                   ^
NOTICE:  table "zz" does not exist, skipping
DROP TABLE
시뮬레이터의 PostgreSQL에 아직 없는 SQL이에요: WITH X (표 하나씩 CREATE·DROP·INSERT·SELECT·UPDATE·DELETE하는 문장은 돼요)
`)
  expect(await printed(typist, 'docker logs --tail 2 db')).toMatch(
    /ERROR: {2}invalid input syntax for type integer: "abc" at character 28\n.* STATEMENT: {2}select \* from t where id = 'abc';\n$/,
  )
})

test('a person at the prompt uses backslash commands', async () => {
  const typist = await withServer()
  const keys = [
    'create table t (id int primary key,\r',
    "name text default 'x');\r",
    '\\dt\r',
    '\\d t\r',
    'create database app;\r',
    '\\c app\r',
    '\\dt\r',
    "select 'a\r",
    "b';\r",
    '\\c nope\r',
    '\\nope\r',
    '\\q\r',
  ]
  const screen = plain(
    await typist.show(
      'docker exec -it db psql -U postgres',
      120,
      keys.flatMap(key => [1, key]),
    ),
  )
  expect(screen).toBe(`psql (18.1 (Debian 18.1-1.pgdg13+2))
Type "help" for help.

postgres=# create table t (id int primary key,
postgres(# name text default 'x');
CREATE TABLE
postgres=# \\dt
          List of tables
 Schema | Name | Type  |  Owner   
--------+------+-------+----------
 public | t    | table | postgres
(1 row)

postgres=# \\d t
                  Table "public.t"
 Column |  Type   | Collation | Nullable |  Default  
--------+---------+-----------+----------+-----------
 id     | integer |           | not null | 
 name   | text    |           |          | 'x'::text
Indexes:
    "t_pkey" PRIMARY KEY, btree (id)

postgres=# create database app;
CREATE DATABASE
postgres=# \\c app
You are now connected to database "app" as user "postgres".
app=# \\dt
Did not find any tables.
app=# select 'a
app'# b';
 ?column? 
----------
 a       +
 b
(1 row)

app=# \\c nope
connection to server on socket "/var/run/postgresql/.s.PGSQL.5432" failed: FATAL:  database "nope" does not exist
Previous connection kept
app=# \\nope
시뮬레이터의 psql에 없는 명령어예요: \\nope (아는 명령어는 \\?로 볼 수 있어요)
app=# \\q
`)
})

test('clients of other containers need a password, those inside a role', async () => {
  const typist = new Typist()
  await typist.run('docker pull -q postgres; docker network create net')
  await typist.run(
    'docker run -d --name db --network net -e POSTGRES_USER=kim -e POSTGRES_PASSWORD=pw -e POSTGRES_DB=shop postgres; sleep 5',
  )
  const inside = (words: string) => printed(typist, `docker exec db psql ${words}`)
  expect(await inside('')).toBe(
    'psql: error: connection to server on socket "/var/run/postgresql/.s.PGSQL.5432" failed: FATAL:  role "root" does not exist\n',
  )
  expect(await inside('-U kim shop -tAc "select current_user"')).toBe('kim\n')
  expect(await inside('-U kim -h localhost -c "select 1" -d nope')).toContain(
    'FATAL:  database "nope" does not exist\n',
  )
  const outside = (words: string) => printed(typist, `docker run --rm --network net ${words}`)
  expect(await outside('postgres psql -h db -U kim shop')).toMatch(
    /^psql: error: connection to server at "db" \(172\.18\.0\.\d\), port 5432 failed: fe_sendauth: no password supplied\n$/,
  )
  expect(await outside('-e PGPASSWORD=no postgres psql -h db -U kim shop')).toContain(
    'FATAL:  password authentication failed for user "kim"\n',
  )
  expect(await outside('postgres psql postgresql://kim:pw@db/shop -tAc "select current_database()"')).toBe('shop\n')
  expect(await outside('postgres psql -h nowhere')).toBe(
    'psql: error: could not translate host name "nowhere" to address: Name or service not known\n',
  )
  expect(await printed(typist, 'docker exec db pg_isready')).toBe('/var/run/postgresql:5432 - accepting connections\n')
})

test('data outlives its container in a volume, and a killed server says that it was', async () => {
  const typist = await withServer('-e POSTGRES_PASSWORD=s -v pg:/var/lib/postgresql')
  await typist.run('docker exec db psql -U postgres -c "create table t (a int)" -c "insert into t values (1),(2)"')
  await typist.run(
    'docker rm -f db; docker run -d --name db -e POSTGRES_PASSWORD=other -v pg:/var/lib/postgresql postgres; sleep 3',
  )
  expect(await printed(typist, 'docker exec db psql -U postgres -tAc "select sum(a) from t"')).toBe('3\n')
  const logs = await typist.run('docker logs db')
  expect(logs.stdout).toBe('\nPostgreSQL Database directory appears to contain a database; Skipping initialization\n\n')
  expect(logs.stderr).toContain('LOG:  database system was not properly shut down; automatic recovery in progress\n')
})
