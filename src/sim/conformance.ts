import { readFileSync } from 'node:fs'
import { agrees, calls } from './conformance/compare.mjs'
import { replay } from './replay.ts'

const folder = `${import.meta.dirname}/conformance`

/** A recorded or replayed line. */
interface Line {
  readonly session: string
  readonly n: number
  readonly cmd: string
  readonly rc: number | string
  readonly stdout: string
  readonly stderr: string
  readonly api?: readonly { readonly method: string; readonly path: string }[]
}

interface Tally {
  agree: number
  all: number
}

/** How a replay of the transcripts compares with real Docker. */
export interface Conformance {
  /** By session and by command, and for all steps outside the session `build`. */
  readonly sessions: Readonly<Record<string, Tally>>
  readonly commands: Readonly<Record<string, Tally>>
  readonly total: Tally
  readonly apiCalls: Tally
  /** Steps outside `build` that do not agree: `run#12 docker run …`. */
  readonly apart: readonly string[]
  /** Those that make other API calls. */
  readonly apartInCalls: readonly string[]
}

const read = (file: string) => readFileSync(file, 'utf8').split('\n').filter(Boolean)

/** Steps that stay apart, each with its reason: `run#12  reason`. */
export function listedApart(): Readonly<Record<string, string>> {
  return Object.fromEntries(read(`${folder}/apart.txt`).map(line => line.split(/\s{2,}/, 2) as [string, string]))
}

/** Replays the recorded transcripts and compares each step as conformance/compare.mjs does. */
export async function conformance(): Promise<Conformance> {
  const file = `${folder}/transcripts.jsonl`
  const excluded = JSON.parse(readFileSync(`${folder}/excluded.json`, 'utf8')) as Record<string, string>
  const recorded = read(file).map(line => JSON.parse(line) as Line)
  const actual = new Map<string, Line>()
  await replay(file, undefined, line => {
    const step = JSON.parse(line) as Line
    actual.set(keyOf(step), step)
  })
  const sessions: Record<string, Tally> = {}
  const commands: Record<string, Tally> = {}
  const total: Tally = { agree: 0, all: 0 }
  const apiCalls: Tally = { agree: 0, all: 0 }
  const apart: string[] = []
  const apartInCalls: string[] = []
  for (const step of recorded) {
    const key = keyOf(step)
    const given = actual.get(key)
    if (excluded[key] !== undefined || given === undefined) continue
    const isSame = agrees(step, given)
    const isBuild = step.session === 'build'
    for (const tally of [
      (sessions[step.session] ??= none()),
      (commands[commandOf(step.cmd)] ??= none()),
      ...(isBuild ? [] : [total]),
    ]) {
      count(tally, isSame)
    }
    if (step.api && !isBuild) {
      const isSameCalls = calls(step).join() === calls(given).join()
      count(apiCalls, isSameCalls)
      if (!isSameCalls) apartInCalls.push(`${key} ${step.cmd}`)
    }
    if (!isSame && !isBuild) apart.push(`${key} ${step.cmd}`)
  }
  return { sessions, commands, total, apiCalls, apart, apartInCalls }
}

const none = (): Tally => ({ agree: 0, all: 0 })
const keyOf = ({ session, n }: Line) => `${session}#${String(n)}`

function count(tally: Tally, agrees: boolean) {
  tally.all++
  if (agrees) tally.agree++
}

/** `docker network ls -q` → `network ls`; a line without docker → `(shell)`. */
function commandOf(line: string): string {
  const [, group, verb] = /\bdocker\s+(?:(container|image|network|volume|system|context)\s+)?([\w-]+)/.exec(line) ?? []
  return verb === undefined ? '(shell)' : group === undefined ? verb : `${group} ${verb}`
}

/** Prints the rates and what is apart without a reason; false where the rate fell or something has no reason. */
export async function report(print: (line: string) => void): Promise<boolean> {
  const result = await conformance()
  const rate = ({ agree, all }: Tally) => `${String(agree)}/${String(all)}`
  const table = (tallies: Readonly<Record<string, Tally>>) =>
    Object.entries(tallies)
      .sort(([, one], [, other]) => other.all - one.all)
      .map(([name, tally]) => `${name} ${rate(tally)}`)
      .join(' · ')
  const { agree, all } = result.total
  const listed = listedApart()
  const unexplained = result.apart.filter(line => listed[line.split(' ')[0]!] === undefined)
  print(`sessions: ${table(result.sessions)}`)
  print(`commands: ${table(result.commands)}`)
  print(`API calls: ${rate(result.apiCalls)} steps make the same`)
  print(`${rate(result.total)} agree outside build (${((100 * agree) / all).toFixed(1)} %)`)
  for (const line of unexplained) print(`apart without a reason in apart.txt: ${line}`)
  return unexplained.length === 0
}
