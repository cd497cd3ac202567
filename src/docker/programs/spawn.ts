import { ExecError, type Process, type Spawn } from '../engine/process/types.ts'

/** How a process starts another on its own streams, with its own environment. */
export function inheriting(process: Process, argv: readonly string[], changes: Partial<Spawn> = {}): Spawn {
  return {
    argv,
    env: process.env,
    cwd: process.cwd,
    user: process.user,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    tty: process.tty,
    onTerminal: [process.isTerminal(0), process.isTerminal(1), process.isTerminal(2)],
    ppid: process.pid,
    umask: process.files.umask,
    ...changes,
  }
}

/** What tools say of a command that cannot be run, and their exit code: 127 where there is none, else 126. */
export function execProblem({ code }: ExecError): { readonly text: string; readonly exit: number } {
  if (code === 'notFound' || code === 'noSuchFile') return { text: 'No such file or directory', exit: 127 }
  return { text: code === 'format' ? 'Exec format error' : 'Permission denied', exit: 126 }
}

/** Goes on as another command, or tells why not in the words for the tool; `%` stands for the command. */
export async function become(
  process: Process,
  argv: readonly string[],
  texts: string,
  env = process.env,
  cwd = process.cwd,
) {
  try {
    return process.exec(inheriting(process, argv, { env, cwd }))
  } catch (error) {
    if (!(error instanceof ExecError)) throw error
    const { text, exit } = execProblem(error)
    await process.stderr.write(`${texts.replace('%', () => argv[0] ?? '')}: ${text}\n`)
    return exit
  }
}
