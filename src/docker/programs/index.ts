import type { Program } from '../engine/process/types.ts'
import { loadShell } from '../shell/later.ts'
import { unsimulated } from './unsimulated.ts'

interface Module {
  readonly load: () => Promise<unknown>
  readonly programs: readonly (readonly [name: string, program: Program])[]
}

/** Programs by the names that a module exports them with; it is loaded when the first of them runs. */
function from<Name extends string>(
  load: () => Promise<Readonly<Record<NoInfer<Name>, Program>>>,
  ...names: readonly Name[]
): Module {
  return {
    load,
    programs: names.map(name => [name, async process => (await process.world.loading(load()))[name](process)]),
  }
}

const more = () => import('./more.ts')
const rare = () => import('./rare.ts')
const accountTools = () => import('./accounts/index.ts')

const modules: readonly Module[] = [
  from(accountTools, 'adduser', 'deluser', 'groupadd', 'groupdel', 'useradd', 'userdel', 'usermod'),
  from(() => import('./apk.ts'), 'apk'),
  from(() => import('./apt.ts'), 'apt'),
  from(() => import('./awk/awk.ts'), 'awk'),
  from(() => import('./base64.ts'), 'base64'),
  from(async () => ({ busybox: (await import('./busybox.ts')).busybox(findProgram) }), 'busybox'),
  from(() => import('./cat.ts'), 'cat'),
  from(() => import('./df.ts'), 'df', 'du'),
  from(() => import('./digest.ts'), 'md5sum', 'sha1sum', 'sha256sum', 'sha512sum'),
  from(() => import('./diff.ts'), 'diff'),
  from(() => import('./echo.ts'), 'echo'),
  from(() => import('./env.ts'), 'env', 'printenv'),
  from(() => import('./expr.ts'), 'expr'),
  from(() => import('./free.ts'), 'free', 'uptime'),
  from(() => import('./gosu.ts'), 'gosu'),
  from(() => import('./gzip.ts'), 'gzip'),
  from(() => import('./head.ts'), 'head'),
  from(() => import('./hello.ts'), 'hello'),
  from(() => import('./id.ts'), 'groups', 'id', 'whoami'),
  from(() => import('./languages/node.ts'), 'node'),
  from(() => import('./languages/packagers.ts'), 'npm', 'pip'),
  from(() => import('./languages/python.ts'), 'python'),
  from(() => import('./lines.ts'), 'nl', 'paste', 'rev', 'tac'),
  from(() => import('./ls.ts'), 'ls'),
  from(() => import('./net/curl.ts'), 'curl'),
  from(() => import('./net/ip.ts'), 'ip', 'netstat', 'ss'),
  from(() => import('./net/nc.ts'), 'nc'),
  from(() => import('./net/nslookup.ts'), 'getent', 'nslookup'),
  from(() => import('./net/ping.ts'), 'ping'),
  from(() => import('./net/wget.ts'), 'wget'),
  from(() => import('./printf.ts'), 'printf'),
  from(() => import('./sed.ts'), 'sed'),
  from(() => import('./servers/httpd.ts'), 'httpd'),
  from(() => import('./servers/initdb.ts'), 'initdb'),
  from(() => import('./servers/mysql.ts'), 'mysql'),
  from(() => import('./servers/mysqladmin.ts'), 'mysqladmin'),
  from(() => import('./servers/mysqld.ts'), 'mysqld'),
  from(() => import('./servers/nginx/nginx.ts'), 'nginx'),
  from(() => import('./servers/pg_ctl.ts'), 'pg_ctl'),
  from(() => import('./servers/pg_isready.ts'), 'pg_isready'),
  from(() => import('./servers/postgres.ts'), 'postgres'),
  from(() => import('./servers/psql.ts'), 'psql'),
  from(() => import('./servers/redis/cli.ts'), 'redisCli'),
  from(() => import('./servers/redis/server.ts'), 'redisServer'),
  from(() => import('./servers/registry.ts'), 'registry'),
  from(() => import('./sh.ts'), 'sh'),
  from(() => import('./sleep.ts'), 'sleep', 'usleep'),
  from(() => import('./stat.ts'), 'stat'),
  from(() => import('./tail.ts'), 'tail'),
  from(() => import('./tar.ts'), 'tar'),
  from(() => import('./top.ts'), 'top'),
  from(() => import('./true.ts'), 'fail', 'succeed'),
  from(() => import('./uname.ts'), 'arch', 'hostname', 'nproc', 'pwd', 'tty', 'uname'),
  from(() => import('./yes.ts'), 'seq', 'yes'),
  from(more, 'basename', 'chgrp', 'chmod', 'chown', 'clear', 'cp', 'cut', 'date', 'dirname', 'egrep', 'fgrep', 'find'),
  from(more, 'grep', 'kill', 'killall', 'ln', 'mkdir', 'mv', 'pgrep', 'pidof', 'pkill', 'ps', 'readlink', 'realpath'),
  from(more, 'rm', 'rmdir', 'sort', 'tee', 'test', 'timeout', 'touch', 'tr', 'uniq', 'wc', 'which', 'xargs'),
  from(rare, 'cmp', 'comm', 'dd', 'fold', 'hexdump', 'ifconfig', 'install', 'mktemp', 'mount', 'nice', 'nohup', 'od'),
  from(rare, 'route', 'setsid', 'shuf', 'split', 'stty', 'su', 'time', 'tput', 'truncate', 'umount', 'xxd'),
]

/** What executables call programs by whose names here are others. */
const aliases: Readonly<Record<string, string>> = {
  '[': 'test',
  addgroup: 'adduser',
  'apt-get': 'apt',
  ash: 'sh',
  bash: 'sh',
  dash: 'sh',
  delgroup: 'deluser',
  false: 'fail',
  gunzip: 'gzip',
  hd: 'hexdump',
  mawk: 'awk',
  'redis-cli': 'redisCli',
  'redis-server': 'redisServer',
  sync: 'succeed',
  true: 'succeed',
  users: 'succeed',
  'which.debianutils': 'which',
  who: 'succeed',
  zcat: 'gzip',
}

const table: ReadonlyMap<string, Program> = new Map(modules.flatMap(({ programs }) => programs))

/** The program that an executable's `program` names; one that is not simulated says so when it runs. */
export function findProgram(name: string): Program {
  const alias = Object.hasOwn(aliases, name) ? aliases[name]! : name
  return table.get(alias) ?? unsimulated
}

/** Loads the programs of these names, all at the same time. */
export async function loadPrograms(names: ReadonlySet<string>): Promise<void> {
  const named = modules.filter(({ programs }) => programs.some(([name]) => names.has(name)))
  await Promise.all(named.map(({ load }) => load()))
}

/** Loads all programs at once, for a world whose clock jumps on while nothing runs: it cannot see that a module comes. */
export async function preload(): Promise<void> {
  await Promise.all([loadShell(), import('./sh-interactive.ts'), ...modules.map(({ load }) => load())])
}
