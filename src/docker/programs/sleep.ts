import type { Process } from '../engine/process/types.ts'
import { type Call, Failure, tool, usage } from './tool.ts'

const seconds = { s: 1, m: 60, h: 3600, d: 86_400 } as const

/** `1.5`, `2m`, `infinity` in milliseconds; NaN where it is none of them. */
export function interval(text: string): number {
  if (/^inf(inity)?$/i.test(text)) return Infinity
  const [, value, unit = 's'] = /^(\d+\.?\d*|\.\d+)([smhd]?)$/.exec(text) ?? []
  return value === undefined ? Number.NaN : Number(value) * seconds[(unit || 's') as keyof typeof seconds] * 1000
}

/** The same of a command line's word; fails in the tool's words. */
export function intervalOf(call: Call, text: string): number {
  const ms = interval(text)
  if (Number.isNaN(ms))
    throw call.pick(usage(`invalid time interval '${text}'`), new Failure(`invalid number '${text}'`))
  return ms
}

/** Waits; for ever where `ms` is infinite. */
export async function wait(process: Process, ms: number): Promise<void> {
  // A timer that never fires would keep the clock of a simulation jumping.
  if (ms === Infinity) await new Promise<never>(() => undefined)
  await process.sleep(ms)
}

export const sleep = tool('', async call => {
  if (call.operands.length === 0) throw usage('missing operand')
  const total = call.operands.reduce((sum, text) => sum + intervalOf(call, text), 0)
  await wait(call.process, total)
  return 0
})

/** BusyBox's `usleep MICROSECONDS`. */
export const usleep = tool('', async call => {
  const [text] = call.operands
  if (text === undefined) throw usage()
  if (!/^\d+$/.test(text)) throw new Failure(`invalid number '${text}'`)
  await wait(call.process, Number(text) / 1000)
  return 0
})
