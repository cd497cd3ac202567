import type { Past } from './machine.ts'
import type { Entry, Step, Timeline } from './types.ts'

/** The commands of a page that led to a point, one after the other: what the page's next command builds on. */
export interface Progress {
  readonly page: string
  readonly lines: readonly string[]
}

/** The computer after an entry; the first point has none. */
export interface Point {
  /** Absent where the computer is new. */
  readonly past?: Past
  readonly entry?: Entry
  readonly progress?: Progress | undefined
}

/** All points that one can return to, oldest first, and which of them is now. */
export interface Points {
  readonly all: readonly Point[]
  readonly now: number
}

/** Points that are kept; with more, the oldest go. */
export const mostPoints = 60

/** Something new happened: what was taken back before is gone. */
export function addPoint({ all, now }: Points, point: Point): Points {
  const next = [...all.slice(0, now + 1), point].slice(-mostPoints)
  return { all: next, now: next.length - 1 }
}

/** The point that is now, as it has become meanwhile. */
export function updatePoint({ all, now }: Points, point: Point): Points {
  return { all: all.with(now, point), now }
}

/** What a reader sees of the points. */
export function timelineOf({ all, now }: Points): Timeline {
  return { entries: all.flatMap(({ entry }, at) => (at > 0 && entry ? [entry] : [])), position: now }
}

/** The page's commands that have run, after one more of it. */
export function advance(page: string, before: readonly string[], line: string): Progress {
  return { page, lines: [...before, line] }
}

/** Whether a page's next command can run as things are: exactly the commands before it have run. */
export function isReady(progress: Progress | undefined, page: string, before: readonly string[]): boolean {
  return (
    progress?.page === page &&
    progress.lines.length === before.length &&
    before.every((line, at) => line === progress.lines[at])
  )
}

/** Says what was done so that a page's command can run; `isNew` where the reader had done nothing yet. */
export function preparedSentence({ before, images }: Pick<Step, 'before' | 'images'>, isNew: boolean): string {
  if (before.length > 0) return `이 명령어에 맞는 상태로 바꿨어요. 앞의 명령어 ${before.length}개를 먼저 실행했어요.`
  if (isNew) return `필요한 이미지를 준비했어요: ${images.join(', ')}`
  return '새 도커에서 시작해요. 하던 일은 되돌리기로 돌아갈 수 있어요.'
}
