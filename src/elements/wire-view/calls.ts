import type { Call, Timeline } from '../workspace/types.ts'

/** A command with its calls, as far as they are known. */
export interface Command {
  readonly line: string
  readonly calls: readonly Call[]
  /** `left`: the page was left while it ran, and what it did then is not known. */
  readonly state: 'running' | 'ended' | 'left'
}

/** Commands that are shown. */
export const mostCommands = 20

/** The last commands that have happened, newest first. */
export function commandsOf({ entries, position }: Timeline, isRunning: boolean): readonly Command[] {
  const happened = entries.slice(0, position).slice(-mostCommands).toReversed()
  return happened.map(({ line, calls, code }, at) => {
    const state = code === undefined ? (isRunning && at === 0 ? 'running' : 'left') : 'ended'
    return { line, calls, state }
  })
}

/** The calls after one was answered, or one of them has brought a message. */
export function withCall(calls: readonly Call[], call: Call): readonly Call[] {
  const { messages } = call
  if (!messages) return [...calls, call]
  // What was there is the same call where all but the newest message is.
  const before = messages.at(-2)
  const at = calls.findLastIndex(
    ({ method, path, stream, messages: known }) =>
      method === call.method && path === call.path && stream === call.stream && known?.at(-1) === before,
  )
  return at < 0 ? [...calls, call] : calls.with(at, call)
}

/** How many calls there are, or why there are none. */
export function summaryOf({ calls, state }: Command): string {
  if (calls.length > 0) return `호출 ${calls.length}개`
  return { running: '실행 중', ended: '호출 없음', left: '기록 없음' }[state]
}

/** What is said where a command has no calls. */
export function noCalls({ state }: Command): string {
  if (state === 'running') return '아직 호출이 없어요.'
  return state === 'ended'
    ? '이 명령어는 도커 API를 부르지 않아요.'
    : '명령어가 끝나기 전에 페이지를 떠나서 호출을 기록하지 못했어요.'
}
