import { EngineError } from '../errors.ts'
import type { SimulatedMachine } from '../process/machine.ts'
import { ExecError, type Spawn } from '../process/types.ts'
import type { Container } from './types.ts'

const path = 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin'

/** How errors of a container's first process begin. */
export const runFailure =
  'failed to create task for container: failed to create shim task: OCI runtime create failed: runc create failed: ' +
  'unable to start container process: error during container init: '

/** Why a process could not be started, and the exit code that goes with it. */
export class SpawnFailure extends EngineError {
  readonly exitCode: number

  constructor(message: string, exitCode: number, kind: 'invalidParameter' | 'system' = 'invalidParameter') {
    super(kind, message)
    this.exitCode = exitCode
  }
}

/** What a container's process is given: its variables in Docker's order, its user, where it begins. Throws system. */
export function processSettings(
  machine: SimulatedMachine,
  container: Container,
  own: { readonly env: readonly string[]; readonly user: string; readonly workingDir: string; readonly tty: boolean },
): Pick<Spawn, 'env' | 'cwd' | 'user'> {
  const groups = ((container.hostConfig.GroupAdd as readonly string[] | null) ?? []).map(group => {
    const found = machine.findUser(`0:${group}`)
    if (!found) throw noGroup(group)
    assertInRange(found.gid)
    return found.gid
  })
  const user = { ...findUser(machine, own.user), ...(groups.length > 0 && { groups }) }
  const base = [path, `HOSTNAME=${container.config.Hostname}`, ...(own.tty ? ['TERM=xterm'] : [])]
  const all = new Map<string, string>()
  for (const setting of [...base, ...(container.config.Env ?? []), ...own.env]) {
    const [name = '', ...value] = setting.split('=')
    if (setting.includes('=')) all.set(name, value.join('='))
    else all.delete(name)
  }
  if (!all.has('HOME')) all.set('HOME', homeOf(machine, user.uid))
  return { env: Object.fromEntries(all), user, cwd: own.workingDir || '/' }
}

function findUser(machine: SimulatedMachine, text: string) {
  const [name = '', group = ''] = text.split(':')
  if (!machine.findUser(name))
    throw new EngineError('system', `unable to find user ${name}: no matching entries in passwd file`)
  const user = machine.findUser(text)
  if (!user) throw noGroup(group)
  assertInRange(user.uid)
  assertInRange(user.gid)
  return user
}

function assertInRange(id: number) {
  if (id < 0 || id > 2 ** 31 - 1) throw new EngineError('system', 'uids and gids must be in range 0-2147483647')
}

const noGroup = (group: string) =>
  new EngineError('system', `unable to find group ${group}: no matching entries in group file`)

function homeOf({ files }: SimulatedMachine, uid: number): string {
  const rows = files.stat('/etc/passwd')?.type === 'file' ? files.read('/etc/passwd').split('\n') : []
  return rows.map(row => row.split(':')).find(([, , id]) => id === String(uid))?.[5] ?? (uid === 0 ? '/root' : '/')
}

/** Throws SpawnFailure in runc's words where there is no executable of that name. */
export function assertExecutable(
  machine: SimulatedMachine,
  argv: readonly string[],
  { env, cwd }: Pick<Spawn, 'env' | 'cwd'>,
  prefix: string,
): void {
  const name = argv[0] ?? ''
  const found = machine.findExecutable(name, env, cwd)
  if (!(found instanceof ExecError)) return
  const [exitCode, reason] = {
    notFound: [127, 'executable file not found in $PATH'] as const,
    noSuchFile: [127, `stat ${name}: no such file or directory`] as const,
    notExecutable: [126, 'permission denied'] as const,
    isDirectory: [126, 'is a directory: permission denied'] as const,
    format: [126, 'exec format error'] as const,
  }[found.code]
  throw new SpawnFailure(`${prefix}exec: ${JSON.stringify(name)}: ${reason}`, exitCode)
}
