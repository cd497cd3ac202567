import { parseArgs } from 'node:util'
import { report } from './conformance.ts'
import { replay } from './replay.ts'
import { runScript } from './script.ts'
import { openTerminal } from './terminal.ts'

/** The simulator in a terminal, for a script on standard input, or a replay of transcripts on standard output. */
const { values } = parseArgs({
  options: {
    replay: { type: 'string' },
    only: { type: 'string' },
    conformance: { type: 'boolean' },
    speed: { type: 'string', default: '1' },
  },
})
const print = (line: string) => void process.stdout.write(`${line}\n`)

if (values.replay !== undefined) await replay(values.replay, values.only, print)
else if (values.conformance === true) process.exitCode = (await report(print)) ? 0 : 1
else {
  const speed = Number(values.speed) || 1
  if (process.stdin.isTTY && process.stdout.isTTY) await openTerminal(speed)
  else process.exitCode = await runScript(speed)
  // Containers that still run would keep the process.
  process.exit()
}
