import type { Program } from '../engine/process/types.ts'
import { busybox } from './busybox.ts'
import { cat } from './cat.ts'
import { echo } from './echo.ts'
import { env, printenv } from './env.ts'
import { head } from './head.ts'
import { hello } from './hello.ts'
import { groups, id, whoami } from './id.ts'
import { ls } from './ls.ts'
import { printf } from './printf.ts'
import { preloadShell, sh } from './sh.ts'
import { sleep } from './sleep.ts'
import { tail } from './tail.ts'
import { arch, hostname, nproc, pwd, tty, uname } from './uname.ts'
import { unsimulated } from './unsimulated.ts'
import { fail, seq, succeed, yes } from './yes.ts'

const loaders: (() => Promise<unknown>)[] = []

/** A program whose module is loaded when it is first run. */
function lazy<Name extends string>(name: Name, load: () => Promise<Readonly<Record<Name, Program>>>): Program {
  loaders.push(load)
  return async process => (await load())[name](process)
}

/** Loads all programs at once, for a world whose clock jumps on while nothing runs: it cannot see that a module comes. */
export async function preload(): Promise<void> {
  await Promise.all([preloadShell(), ...loaders.map(load => load())])
}

const more = () => import('./more.ts')
const apt = lazy('apt', () => import('./apt.ts'))
const awk = lazy('awk', () => import('./awk/awk.ts'))

const table: Readonly<Record<string, Program>> = {
  '[': lazy('test', more),
  apk: lazy('apk', () => import('./apk.ts')),
  apt,
  'apt-get': apt,
  arch,
  ash: sh,
  awk,
  base64: lazy('base64', () => import('./base64.ts')),
  basename: lazy('basename', more),
  bash: sh,
  busybox: busybox(findProgram),
  cat,
  chgrp: lazy('chgrp', more),
  chmod: lazy('chmod', more),
  chown: lazy('chown', more),
  clear: lazy('clear', more),
  cp: lazy('cp', more),
  curl: lazy('curl', () => import('./net/curl.ts')),
  cut: lazy('cut', more),
  dash: sh,
  date: lazy('date', more),
  df: lazy('df', () => import('./df.ts')),
  dirname: lazy('dirname', more),
  du: lazy('du', () => import('./df.ts')),
  echo,
  egrep: lazy('egrep', more),
  env,
  expr: lazy('expr', () => import('./expr.ts')),
  false: fail,
  fgrep: lazy('fgrep', more),
  find: lazy('find', more),
  free: lazy('free', () => import('./free.ts')),
  getent: lazy('getent', () => import('./net/nslookup.ts')),
  gosu: lazy('gosu', () => import('./gosu.ts')),
  grep: lazy('grep', more),
  groups,
  head,
  hello,
  hostname,
  httpd: lazy('httpd', () => import('./servers/httpd.ts')),
  id,
  initdb: lazy('initdb', () => import('./servers/initdb.ts')),
  ip: lazy('ip', () => import('./net/ip.ts')),
  kill: lazy('kill', more),
  killall: lazy('killall', more),
  ln: lazy('ln', more),
  ls,
  mawk: awk,
  md5sum: lazy('md5sum', () => import('./digest.ts')),
  mkdir: lazy('mkdir', more),
  mv: lazy('mv', more),
  mysql: lazy('mysql', () => import('./servers/mysql.ts')),
  mysqladmin: lazy('mysqladmin', () => import('./servers/mysqladmin.ts')),
  mysqld: lazy('mysqld', () => import('./servers/mysqld.ts')),
  nc: lazy('nc', () => import('./net/nc.ts')),
  netstat: lazy('netstat', () => import('./net/ip.ts')),
  nginx: lazy('nginx', () => import('./servers/nginx/nginx.ts')),
  node: lazy('node', () => import('./languages/node.ts')),
  npm: lazy('npm', () => import('./languages/packagers.ts')),
  nproc,
  nslookup: lazy('nslookup', () => import('./net/nslookup.ts')),
  pg_ctl: lazy('pg_ctl', () => import('./servers/pg_ctl.ts')),
  pg_isready: lazy('pg_isready', () => import('./servers/pg_isready.ts')),
  pgrep: lazy('pgrep', more),
  pidof: lazy('pidof', more),
  ping: lazy('ping', () => import('./net/ping.ts')),
  pip: lazy('pip', () => import('./languages/packagers.ts')),
  pkill: lazy('pkill', more),
  postgres: lazy('postgres', () => import('./servers/postgres.ts')),
  printenv,
  printf,
  ps: lazy('ps', more),
  psql: lazy('psql', () => import('./servers/psql.ts')),
  pwd,
  python: lazy('python', () => import('./languages/python.ts')),
  readlink: lazy('readlink', more),
  realpath: lazy('realpath', more),
  'redis-cli': lazy('redisCli', () => import('./servers/redis/cli.ts')),
  'redis-server': lazy('redisServer', () => import('./servers/redis/server.ts')),
  registry: lazy('registry', () => import('./servers/registry.ts')),
  rm: lazy('rm', more),
  rmdir: lazy('rmdir', more),
  sed: lazy('sed', () => import('./sed.ts')),
  seq,
  sh,
  sha1sum: lazy('sha1sum', () => import('./digest.ts')),
  sha256sum: lazy('sha256sum', () => import('./digest.ts')),
  sleep,
  sort: lazy('sort', more),
  ss: lazy('ss', () => import('./net/ip.ts')),
  stat: lazy('stat', () => import('./stat.ts')),
  tail,
  tar: lazy('tar', () => import('./tar.ts')),
  tee: lazy('tee', more),
  test: lazy('test', more),
  timeout: lazy('timeout', more),
  top: lazy('top', () => import('./top.ts')),
  touch: lazy('touch', more),
  tr: lazy('tr', more),
  true: succeed,
  tty,
  uname,
  uniq: lazy('uniq', more),
  uptime: lazy('uptime', () => import('./free.ts')),
  wc: lazy('wc', more),
  wget: lazy('wget', () => import('./net/wget.ts')),
  which: lazy('which', more),
  'which.debianutils': lazy('which', more),
  whoami,
  xargs: lazy('xargs', more),
  yes,
}

/** The program that an executable's `program` names; one that is not simulated says so when it runs. */
export function findProgram(name: string): Program {
  return Object.hasOwn(table, name) ? table[name]! : unsimulated
}
