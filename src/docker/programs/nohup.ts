import { become, inheriting } from './spawn.ts'
import { type Call, Failure, tool, usage } from './tool.ts'

const words = (call: Call) => call.pick("failed to run command '%'", "can't execute '%'")

/** `nohup COMMAND`: goes on as a command that does not hear a hang-up. */
export const nohup = tool(
  '+',
  async call => {
    const { process, operands } = call
    if (operands.length === 0) throw usage('missing operand')
    process.on('HUP', 'ignore')
    if (process.isTerminal(1))
      throw new Failure("시뮬레이터의 nohup은 nohup.out에 쓰지 못해요. '> 파일'로 받아 보세요.")
    return become(process, operands, `${call.name}: ${words(call)}`)
  },
  { usage: 125 },
)

/** `nice -n 5 COMMAND`: priorities make no difference here. */
export const nice = tool('+n:#', async call => {
  if (call.operands.length > 0) return become(call.process, call.operands, `${call.name}: ${words(call)}`)
  await call.out('0\n')
  return 0
})

/** `setsid COMMAND`. */
export const setsid = tool('+cfw', async call => {
  if (call.operands.length === 0) throw usage('no command specified')
  return become(call.process, call.operands, `${call.name}: ${words(call)}`)
})

/** BusyBox's `time COMMAND`; bash's is a word of its own. */
export const time = tool('+pv', async call => {
  if (call.operands.length === 0) throw usage()
  const { process, operands } = call
  const before = process.world.now()
  const code = await process.machine.spawn(inheriting(process, operands)).exit
  const ms = process.world.now() - before
  const shown = (label: string, spent: number) =>
    `${label}\t${Math.floor(spent / 60_000)}m ${((spent % 60_000) / 1000).toFixed(2)}s\n`
  await process.stderr.write(shown('real', ms) + shown('user', 0) + shown('sys', 0))
  return code
})
