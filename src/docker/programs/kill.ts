import { parseSignal, type Signal, signals } from '../engine/process/signal.ts'
import type { Call } from './tool.ts'
import { Failure, tool, usage } from './tool.ts'
import { commandName } from './ps-columns.ts'

/** The signal that `-9`, `-KILL`, `-s KILL` or `-n 9` names, and the words that are left. */
function signalOf(call: Call): { readonly signal: Signal; readonly rest: readonly string[] } {
  const words = [...call.operands]
  const [first = ''] = words
  if (!/^-./.test(first) || first === '--') return { signal: 'TERM', rest: words.filter(word => word !== '--') }
  words.shift()
  const name = first === '-s' || first === '-n' ? words.shift() : first.slice(1)
  const signal = parseSignal(name ?? '')
  if (!signal) throw new Failure(call.pick(`unknown signal ${name ?? ''}`, `bad signal name '${name ?? ''}'`))
  return { signal, rest: words }
}

export const kill = tool(
  '',
  async call => {
    const { process, operands } = call
    if (operands[0] === '-l') {
      const names = Object.entries(signals).map(([name, number]) => `${String(number).padStart(2)}) SIG${name}`)
      await call.out(
        operands[1] === undefined ? `${names.join('\n')}\n` : `${parseSignal(operands[1]) ?? operands[1]}\n`,
      )
      return 0
    }
    const { signal, rest } = signalOf(call)
    if (rest.length === 0) throw usage(call.pick('not enough arguments', 'you need to specify whom to kill'))
    for (const word of rest) {
      if (!/^-?\d+$/.test(word))
        await call.complain(call.pick(`failed to parse argument: '${word}'`, `invalid number '${word}'`))
      else if (!process.machine.kill(Math.abs(Number(word)), signal)) {
        await call.complain(call.pick(`(${word}): No such process`, `can't kill pid ${word}: No such process`))
      }
    }
    return undefined
  },
  { plain: true },
)

const byName = (whole: boolean) =>
  tool(
    '',
    async call => {
      const { process } = call
      const { signal, rest } = signalOf(call)
      const [pattern] = rest.filter(word => word !== '-f')
      if (pattern === undefined) throw usage('no process selection criteria')
      const full = rest.includes('-f')
      const found = process.machine.processes().filter(row => {
        const text = full ? row.argv.join(' ') : commandName(row)
        return row.pid !== process.pid && (whole ? text === pattern : new RegExp(pattern).test(text))
      })
      for (const { pid } of found) process.machine.kill(pid, signal)
      if (found.length === 0 && whole)
        await call.complain(call.pick(`${pattern}: no process found`, `${pattern}: no process killed`))
      return found.length > 0 ? 0 : 1
    },
    { plain: true },
  )

export const pkill = byName(false)
export const killall = byName(true)

export const pgrep = tool('flax', async call => {
  const { process, operands } = call
  const [pattern] = operands
  if (pattern === undefined) throw usage('no matching criteria specified')
  const found = process.machine.processes().filter(row => {
    const text = call.has('f') ? row.argv.join(' ') : commandName(row)
    return row.pid !== process.pid && (call.has('x') ? text === pattern : new RegExp(pattern).test(text))
  })
  const shown = found.map(
    row => `${row.pid}${call.has('a') ? ` ${row.argv.join(' ')}` : call.has('l') ? ` ${commandName(row)}` : ''}\n`,
  )
  await call.out(shown.join(''))
  return found.length > 0 ? 0 : 1
})

export const pidof = tool('s', async call => {
  const found = call.process.machine.processes().filter(row => call.operands.includes(commandName(row)))
  const pids = found.map(({ pid }) => pid).reverse()
  if (pids.length > 0) await call.out(`${(call.has('s') ? pids.slice(0, 1) : pids).join(' ')}\n`)
  return pids.length > 0 ? 0 : 1
})
