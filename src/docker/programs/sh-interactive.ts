import { Jump } from '../shell/control.ts'
import { finish } from '../shell/finish.ts'
import { readCommand } from '../shell/read-command.ts'
import { readLine } from '../shell/read-line.ts'
import { describeJob } from '../shell/describe-job.ts'
import { runFile } from '../shell/run-file.ts'
import type { Shell } from '../shell/shell.ts'
import { complete } from './sh-complete.ts'
import { Interrupted, LineEditor } from './sh-editor.ts'
import { expandHistory, loadHistory, saveHistory } from './sh-history.ts'
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
  return finish(shell)
}

async function greet(shell: Shell) {
  const { variables, host } = shell
  const { bare } = shell.options
  if (variables.get('PS1') === undefined) {
    const own = bare ? '\\s-\\v\\$ ' : '\\u@\\h:\\w\\$ '
    variables.set('PS1', shell.pick(own, host.user.uid === 0 ? '# ' : '$ ', '\\w \\$ '))
  }
  if (shell.dialect === 'ash') await shell.write(2, greeting(shell))
  if (shell.dialect === 'bash' && !bare) await runFile(shell, `${variables.get('HOME') ?? ''}/.bashrc`)
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
    return typed === undefined || shell.dialect !== 'bash' ? typed : recalled(shell, typed)
  }
  while (!shell.exited) {
    try {
      const text = await readCommand(shell.dialect, next)
      if (text === undefined) {
        await shell.write(2, shell.pick(shell.options.login ? '\nlogout\n' : '\nexit\n', '\n', '\n'))
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

/** A line as bash runs it: with earlier ones where `!` asks for them, which it then shows. */
async function recalled(shell: Shell, typed: string): Promise<string> {
  const { text, missing } = expandHistory(typed, shell.history)
  if (missing !== undefined) await shell.write(2, `${shell.name}: ${missing}: event not found\n`)
  else if (text !== typed) await shell.write(2, text)
  return missing === undefined ? text : '\n'
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
