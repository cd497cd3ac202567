import { expect, test } from 'vitest'
import { Typist } from '../../session/testing.ts'

const quiet = '2>/dev/null'
const plain = (screen: string) => screen.replaceAll('\r', '')

/** A typist whose container `db` is a MySQL server that is ready. */
async function withServer(options = '-e MYSQL_ROOT_PASSWORD=secret'): Promise<Typist> {
  const typist = new Typist()
  await typist.run('docker pull -q mysql')
  await typist.run(`docker run -d --name db ${options} mysql`)
  await typist.run('sleep 5')
  return typist
}

/** What `mysql -e` prints of statements, its password warning apart. */
async function answers(typist: Typist, sql: string): Promise<string> {
  const { stdout, stderr } = await typist.run(`docker exec db mysql -uroot -psecret -e "${sql}"`)
  return stdout + stderr.replace(/^mysql: \[Warning\].*\n/, '')
}

test('the image refuses to start without a password and logs its steps with one', async () => {
  const typist = new Typist()
  await typist.run('docker pull -q mysql')
  const { code, stdout, stderr } = await typist.run('docker run --rm mysql')
  expect(code).toBe(1)
  expect(stdout).toBe(
    `2026-11-24 09:00:0X+00:00 [Note] [Entrypoint]: Entrypoint script for MySQL Server 9.4.0-1.el9 started.
2026-11-24 09:00:0X+00:00 [Note] [Entrypoint]: Switching to dedicated user 'mysql'
2026-11-24 09:00:0X+00:00 [Note] [Entrypoint]: Entrypoint script for MySQL Server 9.4.0-1.el9 started.
`.replaceAll('X', () => /:0(\d)\+/.exec(stdout)![1]!),
  )
  expect(stderr.replace(/^.*?\[/, '['))
    .toBe(`[ERROR] [Entrypoint]: Database is uninitialized and password option is not specified
    You need to specify one of the following as an environment variable:
    - MYSQL_ROOT_PASSWORD
    - MYSQL_ALLOW_EMPTY_PASSWORD
    - MYSQL_RANDOM_ROOT_PASSWORD
`)
  await typist.run('docker run -d --name db -e MYSQL_ROOT_PASSWORD=s mysql')
  expect((await typist.run('docker exec db mysql -ps')).stderr).toContain(
    "ERROR 2002 (HY000): Can't connect to local MySQL server through socket '/var/run/mysqld/mysqld.sock' (2)\n",
  )
  await typist.run('sleep 5')
  const logs = await typist.run('docker logs db')
  expect(logs.stdout).toContain('[Note] [Entrypoint]: MySQL init process done. Ready for start up.\n')
  expect(logs.stderr).toMatch(
    /^2026-11-24T09:00:0\d\.\d{6}Z 0 \[System\] \[MY-010931\] \[Server\] \/usr\/sbin\/mysqld: ready for connections\. Version: '9\.4\.0' {2}socket: '\/var\/run\/mysqld\/mysqld\.sock' {2}port: 3306 {2}MySQL Community Server - GPL\.$/m,
  )
})

test('statements make, fill, change and show tables', async () => {
  const typist = await withServer()
  const made = await answers(
    typist,
    `CREATE DATABASE app; USE app;
     CREATE TABLE users (id INT AUTO_INCREMENT PRIMARY KEY, name VARCHAR(5) NOT NULL, price DECIMAL(6,2) DEFAULT 1.5);
     INSERT INTO users (name) VALUES ('kim'), ('Lee'), ('한글'); UPDATE users SET price = price * 2 WHERE id < 3;
     DELETE FROM users WHERE name = 'LEE'; SELECT * FROM users ORDER BY id DESC;
     SELECT COUNT(*), SUM(price) AS total, AVG(price) FROM users; SELECT name FROM users WHERE price > 1 LIMIT 1; SHOW TABLES`,
  )
  expect(made).toBe(`id	name	price
3	한글	1.50
1	kim	3.00
COUNT(*)	total	AVG(price)
2	4.50	2.250000
name
kim
Tables_in_app
users
`)
  const wrong = async (sql: string) => (await answers(typist, `USE app; ${sql}`)).trim()
  expect(await wrong('SELECT * FORM users')).toBe(
    "ERROR 1064 (42000) at line 1: You have an error in your SQL syntax; check the manual that corresponds to your MySQL server version for the right syntax to use near 'FORM users' at line 1",
  )
  expect(await wrong('SELECT * FROM nope')).toBe("ERROR 1146 (42S02) at line 1: Table 'app.nope' doesn't exist")
  expect(await wrong("INSERT INTO users VALUES (1, 'x', 2)")).toBe(
    "ERROR 1062 (23000) at line 1: Duplicate entry '1' for key 'users.PRIMARY'",
  )
  expect(await wrong("INSERT INTO users (name) VALUES ('toolong')")).toBe(
    "ERROR 1406 (22001) at line 1: Data too long for column 'name' at row 1",
  )
  expect(await wrong('INSERT INTO users (price) VALUES (1)')).toBe(
    "ERROR 1364 (HY000) at line 1: Field 'name' doesn't have a default value",
  )
  expect(await wrong('SELECT * FROM users JOIN users b')).toContain('시뮬레이터의 MySQL에 아직 없는 SQL이에요: JOIN')
})

test('a person at the prompt sees frames, counts and errors', async () => {
  const typist = await withServer('-e MYSQL_ROOT_PASSWORD=secret -e MYSQL_DATABASE=app')
  const keys = [
    'use app\r',
    'create table t (id int primary key,\r',
    'name text);\r',
    "insert into t values (1,'a'),(20,null);\r",
    'select * from t;\r',
    'select * from t where id=1\\G\r',
    'selec;\r',
    'exit\r',
  ]
  const screen = plain(
    await typist.show(
      'docker exec -it db mysql -uroot -psecret',
      120,
      keys.flatMap(key => [1, key]),
    ),
  )
  expect(screen.slice(screen.indexOf('mysql> '))).toBe(`mysql> use app
Database changed
mysql> create table t (id int primary key,
    -> name text);
Query OK, 0 rows affected (0.00 sec)

mysql> insert into t values (1,'a'),(20,null);
Query OK, 2 rows affected (0.00 sec)
Records: 2  Duplicates: 0  Warnings: 0

mysql> select * from t;
+----+------+
| id | name |
+----+------+
|  1 | a    |
| 20 | NULL |
+----+------+
2 rows in set (0.00 sec)

mysql> select * from t where id=1\\G
*************************** 1. row ***************************
  id: 1
name: a
1 row in set (0.00 sec)

mysql> selec;
ERROR 1064 (42000): You have an error in your SQL syntax; check the manual that corresponds to your MySQL server version for the right syntax to use near 'selec' at line 1
mysql> exit
Bye
`)
})

test('users get in with their password, from where they may, to what they were given', async () => {
  const typist = await withServer(
    '-e MYSQL_ROOT_PASSWORD=secret -e MYSQL_DATABASE=app -e MYSQL_USER=bob -e MYSQL_PASSWORD=pw --network net --network-alias d',
  )
  expect((await typist.run('docker ps -q')).stdout).toBe('')
  await typist.run(
    'docker network create net; docker rm db; docker run -d --name db --network net -e MYSQL_ROOT_PASSWORD=secret -e MYSQL_DATABASE=app -e MYSQL_USER=bob -e MYSQL_PASSWORD=pw mysql; sleep 5',
  )
  const from = async (words: string) => {
    const { stdout, stderr } = await typist.run(`docker run --rm --network net mysql mysql ${words}`)
    return (stdout + stderr).replace(/^mysql: \[Warning\].*\n/m, '')
  }
  expect(await from('-h db -ubob -ppw -e "show databases"')).toBe(
    'Database\napp\ninformation_schema\nperformance_schema\n',
  )
  expect(await from('-h db -ubob -pno')).toMatch(
    /^ERROR 1045 \(28000\): Access denied for user 'bob'@'172\.18\.0\.\d+' \(using password: YES\)\n$/,
  )
  expect(await from('-h db -ubob')).toMatch(/\(using password: NO\)/)
  expect(await from('-h db -ubob -ppw mysql')).toBe(
    "ERROR 1044 (42000): Access denied for user 'bob'@'%' to database 'mysql'\n",
  )
  expect(await from('-h nope -uroot')).toBe("ERROR 2005 (HY000): Unknown MySQL server host 'nope' (-2)\n")
  expect((await typist.run('docker exec db mysqladmin ping -psecret')).stdout).toBe('mysqld is alive\n')
  const asked = plain(
    await typist.show('docker exec -it db mysql -uroot -p -e "select current_user()"', 120, [1, 'secret\r']),
  )
  expect(asked).toBe(
    'Enter password: \n+----------------+\n| current_user() |\n+----------------+\n| root@localhost |\n+----------------+\n',
  )
})

test('data outlives its container in a volume, the first password with it, and scripts fill a new one', async () => {
  const typist = new Typist()
  await typist.run('docker pull -q mysql')
  await typist.run(`printf 'create table t (a int);\\ninsert into t values (7);\\n' > init.sql`)
  await typist.run(
    'docker run -d --name one -v data:/var/lib/mysql -v /work/init.sql:/docker-entrypoint-initdb.d/init.sql -e MYSQL_ROOT_PASSWORD=first -e MYSQL_DATABASE=app mysql; sleep 5',
  )
  expect((await typist.run('docker logs one')).stdout).toContain(
    '/usr/local/bin/docker-entrypoint.sh: running /docker-entrypoint-initdb.d/init.sql\n',
  )
  await typist.run('docker stop one; docker rm one')
  await typist.run('docker run -d --name db -v data:/var/lib/mysql -e MYSQL_ROOT_PASSWORD=second mysql; sleep 5')
  expect((await typist.run('docker exec db mysql -psecond')).stderr).toContain('ERROR 1045 (28000)')
  expect((await typist.run(`docker exec db mysql -pfirst app -N -e "select * from t" ${quiet}`)).stdout).toBe('7\n')
})
