import { complain } from '../complain.ts'
import { jobsOf } from '../jobs.ts'
import type { Shell } from '../shell.ts'
import { signalNamed, signals } from '../signals.ts'
import { type Builtin, fail } from './types.ts'

/** `kill -TERM PID…`, `kill -s TERM %1`, `kill -l`. */
export const kill: Builtin = async (shell, args) => {
  const words = [...args]
  if (/^-[lL]$/.test(words[0] ?? '')) {
    if (words.length > 1) return translate(shell, words.slice(1))
    await shell.out(signalList(shell))
    return 0
  }
  let signal = 'TERM'
  const given = /^-(.+)/.exec(words[0] ?? '')?.[1]
  if (given !== undefined) {
    words.shift()
    const name = given === 's' || given === 'n' ? (words.shift() ?? '') : given
    const found = given === '-' ? signal : signalNamed(name)
    if (found === undefined) {
      return fail(
        shell.pick(
          `${name}: invalid signal specification`,
          `Illegal option -${name.charAt(0)}`,
          `bad signal name '${name}'`,
        ),
        shell.pick(1, 2, 1),
      )
    }
    signal = found
  }
  if (words[0] === '--') words.shift()
  if (words.length === 0) return showUsage(shell)
  let status = 0
  for (const word of words) {
    const problem = send(shell, word, signal)
    if (problem === undefined) continue
    status = 1
    await complain(shell, problem, shell.dialect === 'ash' ? undefined : 'kill')
  }
  // A signal to the shell itself is dealt with at once.
  await shell.tick()
  return status
}

async function showUsage(shell: Shell): Promise<number> {
  if (shell.dialect !== 'bash') {
    return fail(
      shell.pick(
        '',
        'Usage: kill [-s sigspec | -signum | -sigspec] [pid | job]... or\nkill -l [exitstatus]',
        'you need to specify whom to kill',
      ),
      shell.pick(2, 2, 1),
    )
  }
  await shell.write(2, 'kill: usage: kill [-s sigspec | -n signum | -sigspec] pid | jobspec ... or kill -l [sigspec]\n')
  return 2
}

const numbered = (name: string, number: number) => `${String(number).padStart(2)}) ${name}`

/** Signals from 34 on, which only bash and dash show: up to RTMIN+15, then down from RTMAX. */
const realTime = Array.from({ length: 31 }, (_, index) =>
  index < 16 ? `RTMIN${index === 0 ? '' : `+${index}`}` : `RTMAX${index === 30 ? '' : `-${30 - index}`}`,
)

const signalList = (shell: Shell) => {
  if (shell.dialect === 'dash') {
    const names = ['0', ...signals.slice(1), '32', '33', ...realTime]
    return names.map(name => `${name === 'STKFLT' ? '16' : name}\n`).join('')
  }
  if (shell.dialect === 'ash') {
    return signals
      .flatMap((name, number) => (number > 0 ? `${numbered(name === 'IO' ? 'POLL' : name, number)}\n` : []))
      .join('')
  }
  const cells = [
    ...signals.map((name, number) => numbered(`SIG${name}`, number)).slice(1),
    ...realTime.map((name, index) => numbered(`SIG${name}`, 34 + index)),
  ]
  return cells
    .map((cell, index) => cell + (index === cells.length - 1 ? '\t\n' : index % 5 === 4 ? '\n' : '\t'))
    .join('')
}

/** Numbers and exit codes become names; names become numbers, but not in dash. */
async function translate(shell: Shell, words: readonly string[]): Promise<number> {
  const isDash = shell.pick(false, true, false)
  for (const word of words) {
    const isNumber = /^\d+$/.test(word)
    const name = isNumber ? signals[Number(word) & 127] : signalNamed(word)
    if (isDash && !isNumber) return fail(`Illegal number: ${word}`, 2)
    if (isDash && (name === undefined || name === 'EXIT'))
      return fail(`invalid signal number or exit status: ${word}`, 2)
    if (name !== undefined) await shell.out(`${isNumber ? name : signals.indexOf(name)}\n`)
    else if (shell.dialect === 'ash' && isNumber) await shell.out(`${word}\n`)
    else return fail(shell.pick(`${word}: invalid signal specification`, '', `unknown signal '${word}'`), 1)
  }
  return 0
}

/** Sends a signal to a job or a process; what went wrong comes back. */
function send(shell: Shell, word: string, signal: string): string | undefined {
  const job = word.startsWith('%') ? jobsOf(shell).find(word) : undefined
  if (word.startsWith('%') && !job)
    return shell.pick(`${word}: no such job`, `No such job: ${word}`, `${word}: no such job`)
  if (!job && !/^-?\d+$/.test(word)) {
    return shell.pick(
      `${word}: arguments must be process or job IDs`,
      `Illegal number: ${word}`,
      `invalid number '${word}'`,
    )
  }
  const { machine } = shell.host
  const pid = job?.child.pid ?? Math.abs(Number(word))
  if (job && signal !== 'EXIT') {
    const family = shell.foreground.familyOf(job.children)
    for (const member of family) machine.kill(member, signal)
    // bash lets a stopped job hear of it at once.
    if (job.isStopped && shell.dialect === 'bash') {
      for (const member of family) machine.kill(member, 'CONT')
      job.isUntold = true
    }
    return undefined
  }
  const isThere = machine.processes().some(row => row.pid === pid)
  if (isThere && (signal === 'EXIT' || machine.kill(pid, signal))) return undefined
  return shell.pick(`(${word}) - No such process`, 'No such process\n', `can't kill pid ${word}: No such process`)
}
