import { parseSignal, type Signal } from '../engine/process/signal.ts'
import { ExecError } from '../engine/process/types.ts'
import { intervalOf } from './sleep.ts'
import { execProblem, inheriting } from './spawn.ts'
import { Failure, tool, usage } from './tool.ts'

const forwarded: readonly Signal[] = ['TERM', 'INT', 'HUP', 'QUIT']

export const timeout = tool(
  '+s:k:v',
  async call => {
    const { process } = call
    const [duration, ...argv] = call.operands
    if (duration === undefined || argv.length === 0) throw usage()
    const ms = intervalOf(call, duration)
    const signal = parseSignal(call.value('s') ?? 'TERM')
    if (!signal) throw usage(`${call.value('s')!}: invalid signal`)
    const killAfter = call.value('k') === undefined ? undefined : intervalOf(call, call.value('k')!)
    let child
    try {
      child = process.machine.spawn(inheriting(process, argv))
    } catch (error) {
      if (!(error instanceof ExecError)) throw error
      const { text, exit } = execProblem(error)
      throw new Failure(
        call.pick(`failed to run command '${argv[0]!}': ${text}`, `can't execute '${argv[0]!}': ${text}`),
        { code: exit },
      )
    }
    for (const name of forwarded)
      process.on(name, () => {
        child.signal(name)
      })
    const over = new AbortController()
    const isOver = () => over.signal.aborted
    const ended = child.exit.finally(() => {
      over.abort()
    })
    const expire = async () => {
      if (ms === 0 || ms === Infinity) return false
      await process.world.sleep(ms, over.signal)
      if (isOver()) return false
      child.signal(signal)
      // A stopped process hears of it only when it goes on.
      if (signal !== 'KILL') child.signal('CONT')
      if (killAfter === undefined) return true
      await process.world.sleep(killAfter, over.signal)
      if (!isOver()) child.signal('KILL')
      return true
    }
    const [code, expired] = await Promise.all([ended, expire()])
    if (!expired || call.has('preserve-status')) return code
    return signal === 'KILL' || code === 137 ? 137 : call.pick(124, 143)
  },
  { usage: 125, long: 'signal=s kill-after=k verbose=v preserve-status foreground' },
)
