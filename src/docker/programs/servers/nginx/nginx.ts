import { FileError } from '../../../engine/files/error.ts'
import type { Process, Program } from '../../../engine/process/types.ts'
import { type Arguments, parseArguments, UsageError } from '../../args.ts'
import { entryAt } from '../../flavour.ts'
import { bind, tryPorts } from './bind.ts'
import { ConfigError } from './config.ts'
import { type Loaded, loadSite } from './load.ts'
import { errorLine } from './log.ts'
import { master } from './master.ts'

const help = `Usage: nginx [-?hvVtTq] [-s signal] [-p prefix]
             [-e filename] [-c filename] [-g directives]

Options:
  -?,-h         : this help
  -v            : show version and exit
  -V            : show version and configure options then exit
  -t            : test configuration and exit
  -T            : test configuration, dump it and exit
  -q            : suppress non-error messages during configuration testing
  -s signal     : send signal to a master process: stop, quit, reopen, reload
  -p prefix     : set prefix path (default: /etc/nginx/)
  -e filename   : set error log file (default: /var/log/nginx/error.log)
  -c filename   : set configuration file (default: /etc/nginx/nginx.conf)
  -g directives : set global directives out of configuration file

`

const signals = { stop: 'TERM', quit: 'QUIT', reload: 'HUP', reopen: 'USR1' } as const

/** `nginx`: a master that serves what its configuration says. */
export const nginx: Program = async process => {
  const say = (text: string) => process.stderr.write(text)
  let given: Arguments
  try {
    given = parseArguments(process.argv.slice(1), '?hvVtTqs:p:e:c:g:')
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    await say(`nginx: invalid option: "${/'(.)'|-- '(.)'/.exec(error.message)?.[2] ?? ''}"\n`)
    return 1
  }
  const title = `nginx version: nginx/${process.env.NGINX_VERSION ?? '1.29.0'}\n`
  if (given.has('v') || given.has('V') || given.has('h') || given.has('?')) {
    await say(title + (given.has('h') || given.has('?') ? help : ''))
    return 0
  }
  const file = given.value('c') ?? '/etc/nginx/nginx.conf'
  const order = given.value('s')
  if (order !== undefined && !Object.hasOwn(signals, order)) {
    await say(`nginx: invalid option: "-s ${order}"\n`)
    return 1
  }
  const load = () => loadSite(process, file, given.value('g') ?? '')
  if (given.has('t') || given.has('T')) return testConfig(process, load, file, given)
  let loaded: Loaded
  try {
    loaded = load()
  } catch (error) {
    return emergency(process, error)
  }
  const pidFile = loaded.site.main.args('pid')?.[0] ?? '/run/nginx.pid'
  if (order !== undefined) return signalMaster(process, pidFile, signals[order as keyof typeof signals])
  for (const warning of loaded.warnings) await say(warning)
  if (!(await mayRun(process, loaded))) return 1
  if (loaded.site.main.args('daemon')?.[0] === 'off') return master(process, loaded.site, pidFile, load)
  const isFree = await bind(process, loaded.site, () => {
    tryPorts(process, loaded.site)
  })
  if (!isFree) return 1
  process.machine.spawn({
    argv: process.argv,
    env: process.env,
    cwd: '/',
    user: process.user,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    ppid: 1,
    program: child => master(child, loaded.site, pidFile, load),
  })
  return 0
}

/** Says why the configuration cannot be used, in the error log and to whoever started it. */
async function emergency(process: Process, error: unknown): Promise<number> {
  if (!(error instanceof ConfigError)) throw error
  await process.stderr.write(errorLine(process, 'emerg', error.message))
  await process.stderr.write(`nginx: [emerg] ${error.message}\n`)
  return 1
}

/** Whether its user can make the folder for what clients send, which only root can in an image as it comes. */
async function mayRun(process: Process, { site }: Loaded): Promise<boolean> {
  if (process.user.uid === 0) return true
  const say = (level: string, text: string) =>
    process.stderr.write(`${errorLine(process, level, text)}nginx: [${level}] ${text}\n`)
  const user = site.main.own('user')[0]
  if (user)
    await say(
      'warn',
      `the "user" directive makes sense only if the master process runs with super-user privileges, ignored in ${user.place}`,
    )
  const folder = '/var/cache/nginx/client_temp'
  try {
    process.files.makeDirectory(folder, { owner: process.user })
    return true
  } catch (error) {
    if (!(error instanceof FileError)) throw error
    if (error.code === 'EEXIST' || error.code === 'ENOENT') return true
    await say('emerg', `mkdir() "${folder}" failed (13: Permission denied)`)
    return false
  }
}

async function testConfig(process: Process, load: () => Loaded, file: string, given: Arguments): Promise<number> {
  const say = (text: string) => (given.has('q') ? Promise.resolve() : process.stderr.write(text))
  try {
    const loaded = load()
    for (const warning of loaded.warnings) await say(warning)
    if (!(await mayRun(process, loaded))) {
      await process.stderr.write(`nginx: configuration file ${file} test failed\n`)
      return 1
    }
  } catch (error) {
    const code = await emergency(process, error)
    await process.stderr.write(`nginx: configuration file ${file} test failed\n`)
    return code
  }
  await say(
    `nginx: the configuration file ${file} syntax is ok\nnginx: configuration file ${file} test is successful\n`,
  )
  if (given.has('T')) await process.stdout.write(`# configuration file ${file}:\n${process.files.read(file)}\n`)
  return 0
}

async function signalMaster(
  process: Process,
  pidFile: string,
  signal: 'TERM' | 'QUIT' | 'HUP' | 'USR1',
): Promise<number> {
  await process.stderr.write(errorLine(process, 'notice', 'signal process started'))
  const text = entryAt(process, pidFile)?.type === 'file' ? process.files.read(pidFile).trim() : undefined
  if (text !== undefined && process.machine.kill(Number(text), signal)) return 0
  const problem =
    text === undefined
      ? `open() "${pidFile}" failed (2: No such file or directory)`
      : `kill(${text}, ${signal}) failed (3: No such process)`
  await process.stderr.write(`${errorLine(process, 'error', problem)}nginx: [error] ${problem}\n`)
  return 1
}
