import { Jump } from '../shell/control.ts'
import { readCommand } from '../shell/read-command.ts'
import { readLine } from '../shell/read-line.ts'
import { describeJob } from '../shell/describe-job.ts'
import { entryAt, isFileError } from '../shell/paths.ts'
import { runFile } from '../shell/run-file.ts'
import type { Shell } from '../shell/shell.ts'
import { complete } from './sh-complete.ts'
import { Interrupted, LineEditor } from './sh-editor.ts'
import { promptText } from './sh-prompt.ts'

/** Prompts for commands on the terminal until `exit` or Ctrl-D. */
export async function interact(shell: Shell): Promise<number> {
  const { host } = shell
  const { tty } = host
  for (const signal of ['TERM', 'QUIT', 'TSTP', 'TTIN', 'TTOU']) host.on(signal, 'ignore')
  host.on('INT', () => {
    shell.signal('INT')
  })
  const before = tty?.onSignal.bind(tty)
  if (tty)
    tty.onSignal = signal => {
      shell.signal(signal)
    }
  try {
    await greet(shell)
    const known = shell.dialect === 'bash' ? loadHistory(shell) : 0
    await converse(shell)
    if (shell.dialect === 'bash') saveHistory(shell, known)
  } finally {
    if (tty && before) tty.onSignal = before
    if (tty) tty.raw = false
  }
  return shell.finish()
}

const historyFile = ({ variables }: Shell) => `${variables.get('HOME') ?? ''}/.bash_history`

/** Begins with what bash has kept of earlier sessions; gives how many lines that are. */
function loadHistory(shell: Shell): number {
  const { history, host } = shell
  const path = historyFile(shell)
  if (entryAt(host.files, path)?.type === 'file') history.push(...host.files.read(path).split('\n').filter(Boolean))
  return history.length
}

/** What bash keeps of a session in the home directory, where it may write there: all but the lines it has from there. */
function saveHistory(shell: Shell, known: number) {
  const { history, host } = shell
  const lines = history.length < known ? history : history.slice(known)
  if (lines.length === 0) return
  try {
    const text = lines.map(line => `${line}\n`).join('')
    host.files.write(historyFile(shell), text, { append: true, mode: 0o600, owner: host.user })
  } catch (error) {
    if (!isFileError(error)) throw error
  }
}

async function greet(shell: Shell) {
  const { variables, host } = shell
  if (variables.get('PS1') === undefined) {
    variables.set('PS1', shell.pick('\\u@\\h:\\w\\$ ', host.user.uid === 0 ? '# ' : '$ ', '\\w \\$ '))
  }
  if (shell.dialect === 'ash') await shell.write(2, greeting(shell))
  if (shell.dialect === 'bash') await runFile(shell, `${variables.get('HOME') ?? ''}/.bashrc`)
}

/** The version is what the file of BusyBox begins with. */
function greeting({ host }: Shell): string {
  const version = /^BusyBox v[^\n]*?\)/.exec(host.files.read('/bin/busybox'))?.[0]
  const name = version ?? 'BusyBox v1.35.0 (Debian 1:1.35.0-4+deb12u1+b1)'
  return `\n\n${name} built-in shell (ash)\nEnter 'help' for a list of built-in commands.\n\n`
}

async function converse(shell: Shell) {
  const editor = new LineEditor(shell, line => complete(shell, line))
  let line = 1
  const next = async (isFirst: boolean) => {
    if (isFirst) await reportJobs(shell)
    await shell.catchUp()
    const prompt = await promptText(shell, shell.variables.get(isFirst ? 'PS1' : 'PS2') ?? '')
    const typed = await readTyped(shell, editor, prompt)
    if (typed instanceof Interrupted) throw typed
    line++
    return typed
  }
  while (!shell.exited) {
    try {
      const text = await readCommand(shell.dialect, next)
      if (text === undefined) {
        await shell.write(2, shell.dialect === 'bash' ? '\nexit\n' : '\n')
        return
      }
      if (text.trim() !== '') shell.history.push(text.trimEnd())
      await shell.run(text, { line: line - (text.split('\n').length - 1) })
      if (shell.wasInterrupted) await shell.write(2, '\n')
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error
      shell.status = 130
      if (shell.traps.has('INT')) shell.traps.notice('INT')
    }
  }
}

async function readTyped(shell: Shell, editor: LineEditor, prompt: string): Promise<string | Interrupted | undefined> {
  const stdin = shell.streams.get(0)
  // dash leaves the line to the terminal, which knows of no history.
  if (stdin?.terminal && shell.host.tty && shell.dialect !== 'dash') return editor.read(prompt)
  await shell.write(2, prompt)
  const reader = stdin?.reader
  if (!reader) return undefined
  try {
    return await shell.foreground.blocked(signal => readLine(reader, { signal }))
  } catch (error) {
    if (!(error instanceof Jump) || error.kind !== 'interrupt') throw error
    await shell.write(2, '\n')
    return new Interrupted()
  }
}

/** Tells of jobs that have ended since the last prompt, and of those stopped that a signal was sent to. */
async function reportJobs(shell: Shell) {
  if (!shell.jobs) return
  for (const job of shell.jobs.all().filter(({ isStopped, isUntold }) => isStopped && isUntold)) {
    job.isUntold = false
    await shell.write(2, `\n${describeJob(shell, job)}`)
  }
  const ended = shell.jobs.all().filter(({ status }) => status !== undefined)
  for (const job of ended) await shell.write(2, describeJob(shell, job))
  for (const job of ended) shell.jobs.remove(job)
}

/** What a login shell reads first. */
export async function readProfiles(shell: Shell): Promise<void> {
  for (const path of ['/etc/profile', `${shell.variables.get('HOME') ?? ''}/.profile`]) await runFile(shell, path)
}
